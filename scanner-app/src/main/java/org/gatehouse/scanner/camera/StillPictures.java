package org.gatehouse.scanner.camera;

/// Marks devices that play still images, where the same picture twice is no fault.
interface StillPictures {}
