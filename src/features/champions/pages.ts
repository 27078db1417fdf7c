/** Every page of the feature; fixed addresses before those with a champion in them. */
export const championsPages = []
