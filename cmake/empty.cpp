// A folder that has no sources yet still makes a library.
