package org.gatehouse.scanner.camera;

/// A camera call that failed, with the fault it shows.
public final class CameraTrouble extends Exception {
    private static final long serialVersionUID = 1;

    private final transient CameraFault fault;

    public CameraTrouble(CameraFault fault, Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public CameraTrouble(CameraFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public CameraFault fault() {
        return fault;
    }
}
