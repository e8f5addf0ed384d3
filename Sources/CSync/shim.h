/// Writes to the disk all that the file system of an open file still holds in memory (Linux, syncfs(2)).
int syncfs(int descriptor);
