package ulysse.gateway.host;

import com.google.protobuf.ByteString;

/** What becomes of a process. Called one after the other, never two at once. */
public interface ProcessEvents {

    /** It runs. Always comes first, unless there never was a process. */
    void started(RemoteProcess process);

    void output(ByteString bytes);

    void errorOutput(ByteString bytes);

    /** It ended; nothing follows. */
    void ended(Exit exit);

    /** It never started, or the way to it was lost; nothing follows. */
    void failed(HostFailure failure);

    /** There may be room for input again. May come at any time, from any thread. */
    void roomForInput();
}
