package dawen.serve;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who asks, as far as shares are concerned: an IPv4 address, or the first half of an IPv6 address,
 * since whoever has one of these has the other 2⁶⁴ too (RFC 6177). What a header says of the
 * address is not believed: anybody can write one.
 *
 * @param name equal for requests of the same client
 */
record Client(String name) {

  private static final int HALF = 8;

  static Client of(SocketAddress address) {
    if (!(address instanceof InetSocketAddress internet) || internet.isUnresolved()) {
      return new Client("");
    }
    InetAddress host = internet.getAddress();
    return new Client(
        host instanceof Inet6Address
            ? HexFormat.of().formatHex(Arrays.copyOf(host.getAddress(), HALF))
            : host.getHostAddress());
  }
}
