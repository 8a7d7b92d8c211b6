/**
 * AWS SAM: templates of scenarios, and scenarios of templates.
 */
export { exportSam } from './export-sam';
export { importSam } from './import-sam';
