/** The name of the file that holds a project's settings. */
export const PROJECT_FILE = "pyproject.toml";
