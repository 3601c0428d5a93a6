"""Tables from outside: reading CSV and XLSX, finding the header, understanding cells."""
