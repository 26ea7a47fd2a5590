package walt.lab.node;

import walt.lab.fault.FaultKind;
import walt.lab.fault.Faults;
import walt.lab.file.NodeStyle;

/** In which way a node's port is open. */
enum ListenMode {
    CLOSED,
    ONE_AT_A_TIME,
    SEVERAL,
    HUNG;

    /** How a node with these faults listens once it has booted. */
    static ListenMode of(Faults faults, NodeStyle style) {
        if (faults.has(FaultKind.REFUSING)) {
            return CLOSED;
        }
        if (faults.has(FaultKind.HUNG)) {
            return HUNG;
        }
        return style == NodeStyle.SIMPLE || faults.has(FaultKind.SILENT) ? SEVERAL : ONE_AT_A_TIME;
    }
}
