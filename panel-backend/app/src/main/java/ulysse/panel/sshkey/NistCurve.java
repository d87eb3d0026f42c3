package ulysse.panel.sshkey;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;

/** One of the three curves that OpenSSH knows. */
final class NistCurve {

    private static final byte UNCOMPRESSED = 4;

    private final ECParameterSpec parameters;
    private final BigInteger prime;
    private final int coordinateLength;

    private NistCurve(ECParameterSpec parameters) {
        this.parameters = parameters;
        this.prime = ((ECFieldFp) parameters.getCurve().getField()).getP();
        this.coordinateLength = (prime.bitLength() + 7) / 8;
    }

    static NistCurve of(String sshName) {
        String javaName = switch (sshName) {
            case "nistp256" -> "secp256r1";
            case "nistp384" -> "secp384r1";
            case "nistp521" -> "secp521r1";
            default -> throw new IllegalArgumentException(sshName);
        };
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(javaName));
            return new NistCurve(parameters.getParameterSpec(ECParameterSpec.class));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether these bytes are a point of the curve, uncompressed as OpenSSH writes it. */
    boolean holds(byte[] point) {
        if (point.length != 1 + 2 * coordinateLength || point[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger x = coordinate(point, 1);
        BigInteger y = coordinate(point, 1 + coordinateLength);
        if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0) {
            return false;
        }
        BigInteger a = parameters.getCurve().getA();
        BigInteger b = parameters.getCurve().getB();
        BigInteger right = x.multiply(x).add(a).multiply(x).add(b).mod(prime);
        return y.multiply(y).mod(prime).equals(right);
    }

    private BigInteger coordinate(byte[] point, int from) {
        return new BigInteger(1, Arrays.copyOfRange(point, from, from + coordinateLength));
    }
}
