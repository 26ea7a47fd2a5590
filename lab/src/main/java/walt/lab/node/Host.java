package walt.lab.node;

/** The machine behind a port: what it does about its clients. */
interface Host {

    /** A client has connected. */
    void connected();

    /** Whether nothing is ever answered. */
    boolean silent();

    /** Decides about a request. */
    Reply answer(String request);

    /** The reply was sent, or could not be. */
    void answered(Reply reply);
}
