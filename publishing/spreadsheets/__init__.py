"""Lists of records as files: CSV for one sheet, XLSX for all of a list's sheets."""
