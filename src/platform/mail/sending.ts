/** Names and patience of the jobs that send what `sendMail` wrote; what they do stands in deliver.ts. */
export const deliverOne = { name: 'mail.deliver', attempts: 12 }
export const deliverMany = { name: 'mail.deliver-many', attempts: 20 }
