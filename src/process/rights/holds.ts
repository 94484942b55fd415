/** Files that are kept after their time, as who answers for them decided. */
import { files, holdableFiles } from '../../covenant/index.ts'
import type { Standing } from '../../trajectory/kit.ts'

/** The files that the own party answers for and can keep longer; notes of the talk it cannot. */
export const filesToHold = ({ who }: Pick<Standing, 'who'>) =>
  holdableFiles.filter((file) => files[file].owner === who.party)
/** Which of them are held today. */
export const heldFiles = ({ view, now, who }: Standing) =>
  filesToHold({ who }).filter((file) => (view.holds[file]?.until ?? '') >= now.date)
/** Who may decide it for each party. */
export const holders = ['housingConsultant', 'vhCoordinator', 'trajectorySupervisor'] as const
