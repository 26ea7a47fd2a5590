package walt.lab.node;

/** A node's port while it is open in some way; closing it makes it refuse, and leaves connections alone. */
interface Listener extends AutoCloseable {

    @Override
    void close();
}
