export { AreaCard, type AreaCardProps, AreaCards } from './area-card.tsx'
export { EmptyState, type EmptyStateProps } from './empty-state.tsx'
export {
  FilterBar,
  type FilterBarProps,
  FilterSelect,
  type FilterSelectProps,
  FilterText,
  type FilterTextProps,
} from './filter-bar.tsx'
export { FormErrors, type FormErrorsProps } from './form-errors.tsx'
export { columnField, ImportColumns, type ImportColumnsProps } from './import-columns.tsx'
export { ImportStart, type ImportStartProps } from './import-start.tsx'
export { type PageAction, PageHeader, type PageHeaderProps } from './page-header.tsx'
export { Pager, type PagerProps } from './pager.tsx'
export { Picture, type PictureFacts, type PictureProps } from './picture.tsx'
export { PostButton, type PostButtonProps } from './post-button.tsx'
export { ProgressBar, type ProgressBarProps } from './progress-bar.tsx'
export { type ProgressStep, ProgressSteps, type ProgressStepsProps } from './progress-steps.tsx'
export {
  edgeVariants,
  Stamp,
  type StampMotif,
  StampPlace,
  type StampPlaceProps,
  StampPlaces,
  type StampProps,
  stampDrawing,
  stampMotifs,
} from './stamp.tsx'
export { StatTile, type StatTileProps, StatTiles } from './stat-tile.tsx'
export { Line, type LineProps, Prose, ShortProse, type TextFieldProps } from './text-fields.tsx'
export { Told, type ToldProps } from './told.tsx'
export { WhoCanSee, type WhoCanSeeProps } from './who-can-see.tsx'
