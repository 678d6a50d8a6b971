package org.arising.slack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;

/**
 * Connections on which what is written goes at once. By itself the last part of a request that is longer than a packet would
 * wait until the other end has said that it has the first: a round trip, or 40 ms, of the three seconds that Slack waits.
 */
final class AtOnce extends SocketFactory {
    private final SocketFactory common = SocketFactory.getDefault();

    @Override
    public Socket createSocket() throws IOException {
        return atOnce(common.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return atOnce(common.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return atOnce(common.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return atOnce(common.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return atOnce(common.createSocket(host, port, from, fromPort));
    }

    private static Socket atOnce(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
