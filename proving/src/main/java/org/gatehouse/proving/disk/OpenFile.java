package org.gatehouse.proving.disk;

/// What a descriptor of SQLite's stands for.
///
/// @param name as seen from the disk's folder
/// @param life of the disk in which it was opened: after a power cut nothing that was open works any more
/// @param isFolder whether to sync it is to sync names
record OpenFile(FaultyDisk disk, String name, FileHistory history, int life, boolean isFolder) {}
