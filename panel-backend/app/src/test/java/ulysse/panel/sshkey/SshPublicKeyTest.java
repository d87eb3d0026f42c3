package ulysse.panel.sshkey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ulysse.panel.platform.PanelException;

class SshPublicKeyTest {

    private static final String ED25519 =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHXHhqZ3ddP3J8HhT8JqtIY0MrDLa51eisHKdclg5Ito ada@examp" + "le.org";
    private static final String ED25519_FINGERPRINT = "SHA256:LKQgbBhbSx7/8QvZyH5Fcr4vun67HymUiDNyMStxA5Y";
    private static final String P256 =
            "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEerA+FeTJdf934fPL"
                    + "wcf2V47UVzvHVpfeN/7b6/oiRHCxW4viLnAc3uMg+K10aGuHQxQlJ/vODBweIih0lfauQ= p";
    private static final String P384 =
            "ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBKaJWBM0PkxQLOS4IF"
                    + "AdpyhwOGHYFlvTN3UsRpR/QRhFX5GMjcuFr3kslnHeNlzYT39bICmqGuUHsDyavc5jw6UksJYMMY9YiymjHKZIyJz4"
                    + "09t7G9ZX06EZR9C6oujIbw== p";
    private static final String P521 =
            "ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAEr+uXZDCWSjAGMVT"
                    + "ShGO3Dw2zf5vJ6iXi8PmztkjjM4JPCdxFJRc14tjSpUP2/v1rQ27sXMENtBwD0OQkuKD1liQCJjRBkECUCWWtLav5C"
                    + "UHGkgubO35uKdTiP2u+e39JXMwoZ2St1SWlVzM6cSTgL05i2zRHLuaZK1FQvoWyHnGF/Ow== p";
    private static final String RSA3072 =
            "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQDAwfgS48kf8CdytOXIb4XjpfdC3s0n/ujZP+0WdeBfMZCWecr+r/"
                    + "RGfPmGuseDMc9SrhKBaC0WtQwZPflpOumuw8xaD06rIZ2TUaMDeKDlG5WQgHJV3a2sUH/4/j+4gzmIfVstyF+/Pv/3"
                    + "8guDBAGMatvgWuQJwbo74CI0rMKzQZcbg/tByackHZhmqrYLAYb7Iy2+vzEqvDPjY01jTlZec0JdWWCGJBl9xuLf0T"
                    + "SzMaUlwODEV3Y1rSW1iIkn/btUt/l6z8zZ6TuPao7YE3FmDEMVyik9rdjw4o3nzXI56ZJ0zjhtdSO8buqp+K06eTrl"
                    + "TVmNfxooreoPpb4Eka1g8kjDeAn8o2t/IcrN14J2el08aaqJs3CHab7YeXteEgfE1k/tijIfa3ZqrM9bxC3zsNV/FS"
                    + "4ePllTp8Q/gfOO83e/g6H80ZV4sXBxlBeFv6IeNtIax1cZ5ywDVLJeOSIGgzDlPg776jZg96JTCnoP7kt+fKl/hMMU"
                    + "QqgZRRjy3w0= r";
    private static final String RSA2048 =
            "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC85Ph2IdHfJkG/qoGizWpsytb3af7f5/NYacOFO9qNgundxuemF6"
                    + "PlFKr2EeJePjKXZ+5FNL8dPI2FL2lOmiDxU+69HwLAcVNBErDNAcn25Dq/pLgoxJfOSuw0F4sy3npMgwYRwCDHmcVn"
                    + "lDte3w+ePS3q8xRNs+4/hveXF9Enrtv0azNYf0Y6bEcW914ocHuVCn6rbT7jkSksSKx7YwpSp+tAVYY/jBVPLQz0cn"
                    + "Rw0vKmbhfNdNXWFGXtlMDWcW/qcMHO/2PnrwIjyZiUvaHjjmg2DLacSh6RLxp6t5/kHy45zzR5/ew9gpZnjl+2hEo0"
                    + "1fY6cMVXL1O4Kdp8iuQJ r";
    private static final String SK_ED25519 =
            "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIHXHhqZ3ddP3J8HhT8J"
                    + "qtIY0MrDLa51eisHKdclg5ItoAAAABHNzaDo= sk";
    private static final String SK_ECDSA =
            "sk-ecdsa-sha2-nistp256@openssh.com AAAAInNrLWVjZHNhLXNoYTItbmlzdHAyNTZAb3BlbnNzaC5jb20AAAA"
                    + "IbmlzdHAyNTYAAABBBEerA+FeTJdf934fPLwcf2V47UVzvHVpfeN/7b6/oiRHCxW4viLnAc3uMg+K10aGuHQxQlJ/v"
                    + "ODBweIih0lfauQAAAAEc3NoOg== sk";

    static Stream<String> good() {
        return Stream.of(
                ED25519,
                ED25519 + " ",
                ED25519 + "\n",
                ED25519 + "\r\n",
                "\n" + ED25519,
                ED25519.split(" ")[0] + " " + ED25519.split(" ")[1],
                ED25519.replace(" ada@", "\tada@"),
                P256,
                P384,
                P521,
                RSA3072,
                SK_ED25519,
                SK_ECDSA);
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_key_of_openssh_should_be_read(String line) {
        SshPublicKey key = SshPublicKey.parse(line);
        assertThat(line.strip())
                .startsWith(key.algorithm())
                .contains(Base64.getEncoder().encodeToString(key.blob()));
        assertThat(key.fingerprint()).matches("SHA256:[A-Za-z0-9+/]{43}");
    }

    @Test
    void the_fingerprint_should_be_the_one_that_ssh_keygen_shows() {
        assertThat(SshPublicKey.parse(ED25519).fingerprint()).isEqualTo(ED25519_FINGERPRINT);
    }

    static Stream<Arguments> bad() {
        String body = ED25519.split(" ")[1];
        byte[] blob = Base64.getDecoder().decode(body);
        return Stream.of(
                bad("", "sshkey/not-a-key"),
                bad("   ", "sshkey/not-a-key"),
                bad("hello", "sshkey/not-a-key"),
                bad("ssh-ed25519", "sshkey/not-a-key"),
                bad("ssh-ed25519 ", "sshkey/not-a-key"),
                bad("ssh-ed25519 not/base64!", "sshkey/not-a-key"),
                bad("ssh-ed25519 " + body.substring(0, 40), "sshkey/not-a-key"),
                bad("ssh-ed25519 " + body.substring(0, body.length() - 4), "sshkey/not-a-key"),
                bad("ssh-rsa " + body, "sshkey/not-a-key"),
                bad(body, "sshkey/not-a-key"),
                bad(ED25519 + "\n" + ED25519, "sshkey/not-a-key"),
                bad(ED25519 + "\nssh-rsa AAAA", "sshkey/not-a-key"),
                bad("command=\"id\" " + ED25519, "sshkey/not-a-key"),
                bad("from=\"*\",no-pty " + ED25519, "sshkey/not-a-key"),
                bad("restrict " + ED25519, "sshkey/not-a-key"),
                bad("# " + ED25519, "sshkey/not-a-key"),
                bad("example.org " + ED25519, "sshkey/not-a-key"),
                bad("ssh-dss AAAAB3NzaC1kc3MAAACBAP", "sshkey/too-weak"),
                bad("ssh-ed25519-cert-v01@openssh.com AAAA", "sshkey/not-a-key"),
                bad(
                        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=\n-----END OPENSSH PRIVATE KEY-----",
                        "sshkey/private-key"),
                bad("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", "sshkey/private-key"),
                bad("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE", "sshkey/private-key"),
                bad("PuTTY-User-Key-File-3: ssh-ed25519", "sshkey/private-key"),
                bad("-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----", "sshkey/not-a-key"),
                bad("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----", "sshkey/not-a-key"),
                bad(RSA2048, "sshkey/too-weak"),
                bad(line("ssh-ed25519", text("ssh-ed25519"), new byte[31]), "sshkey/not-a-key"),
                bad(line("ssh-ed25519", text("ssh-ed25519"), new byte[32]), "sshkey/not-a-key"),
                bad(
                        "ssh-ed25519 " + Base64.getEncoder().encodeToString(join(blob, new byte[] {0})),
                        "sshkey/not-a-key"),
                bad(
                        "ssh-ed25519 " + Base64.getEncoder().encodeToString(new byte[] {127, -1, -1, -1, 0}),
                        "sshkey/not-a-key"),
                bad(
                        "ssh-ed25519 " + Base64.getEncoder().encodeToString(new byte[] {-1, -1, -1, -1}),
                        "sshkey/not-a-key"),
                bad(rsa(BigInteger.valueOf(65_537), odd(3072).clearBit(0)), "sshkey/not-a-key"),
                bad(rsa(BigInteger.ONE, odd(3072)), "sshkey/not-a-key"),
                bad(rsa(BigInteger.valueOf(65_536), odd(3072)), "sshkey/not-a-key"),
                bad(rsa(odd(3072), odd(3072)), "sshkey/not-a-key"),
                bad(rsa(BigInteger.valueOf(-3), odd(3072)), "sshkey/not-a-key"),
                bad(rsa(BigInteger.valueOf(65_537), odd(16_385)), "sshkey/not-a-key"),
                bad(
                        line(
                                "ssh-rsa",
                                text("ssh-rsa"),
                                new byte[] {0, 0, 3},
                                odd(3072).toByteArray()),
                        "sshkey/not-a-key"),
                bad(ecdsa("nistp256", "nistp384", new byte[65]), "sshkey/not-a-key"),
                bad(ecdsa("nistp256", "nistp256", new byte[65]), "sshkey/not-a-key"),
                bad(ecdsa("nistp256", "nistp256", offCurve()), "sshkey/not-a-key"),
                bad(ecdsa("nistp256", "nistp256", new byte[] {0}), "sshkey/not-a-key"),
                bad(ED25519.replace("ssh-ed25519 ", "ssh-ed25519\u0000 "), "sshkey/not-a-key"),
                bad("ssh-ed25519 " + "A".repeat(20_000), "sshkey/not-a-key"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_is_no_sound_public_key_should_be_refused(String text, String code) {
        assertThatExceptionOfType(PanelException.class)
                .isThrownBy(() -> SshPublicKey.parse(text))
                .satisfies(refusal -> assertThat(refusal.code().code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.detail()).isNotBlank());
    }

    private static Arguments bad(String text, String code) {
        return Arguments.of(text, code);
    }

    private static byte[] offCurve() {
        byte[] point = new byte[65];
        point[0] = 4;
        point[32] = 1;
        point[64] = 1;
        return point;
    }

    private static BigInteger odd(int bits) {
        return BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
    }

    private static String rsa(BigInteger exponent, BigInteger modulus) {
        return line("ssh-rsa", text("ssh-rsa"), exponent.toByteArray(), modulus.toByteArray());
    }

    private static String ecdsa(String outer, String inner, byte[] point) {
        return line("ecdsa-sha2-" + outer, text("ecdsa-sha2-" + outer), text(inner), point);
    }

    private static byte[] text(String text) {
        return text.getBytes(US_ASCII);
    }

    private static String line(String algorithm, byte[]... fields) {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            blob.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
            blob.writeBytes(field);
        }
        return algorithm + " " + Base64.getEncoder().encodeToString(blob.toByteArray());
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
