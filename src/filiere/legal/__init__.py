"""Legal texts as data: versioned tables with source, validity and how well each row was checked."""
