package ulysse.gateway.shell;

import jakarta.inject.Singleton;
import java.util.List;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.Session;

/** The kinds of channel that a client may ask for. */
@Singleton
public class ChannelFactories {
    private final Visits visits;

    ChannelFactories(Visits visits) {
        this.visits = visits;
    }

    public List<ChannelFactory> all() {
        return List.of(
                new VserverChannels(),
                RefusedChannel.factory("direct-tcpip"),
                RefusedChannel.factory("direct-streamlocal@openssh.com"));
    }

    private final class VserverChannels implements ChannelFactory {
        @Override
        public String getName() {
            return "session";
        }

        @Override
        public VserverChannel createChannel(Session session) {
            return new VserverChannel(visits);
        }
    }
}
