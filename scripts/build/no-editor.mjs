/** Stands in for inquirer's external editor, which this program never opens. */
export function editAsync() {
  throw new Error("inquirer's editor prompt is not part of this program");
}
