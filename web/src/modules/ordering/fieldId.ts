/** The element of a line's field: where a check of the host points and the focus goes. */
export const fieldId = (line: string, field: string) => `field-${line}-${field.replace(/[^\w.-]/g, "_")}`;
