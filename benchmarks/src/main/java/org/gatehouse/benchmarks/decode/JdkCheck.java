package org.gatehouse.benchmarks.decode;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

/// One check of a signature over as many bytes as a ticket code has, as the JDK does it.
final class JdkCheck {
    private final KeyPair keys;
    private final byte[] message = new byte[40];
    private final byte[] signature;

    JdkCheck() throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(message);
        signature = signer.sign();
    }

    void once() throws GeneralSecurityException {
        var checker = Signature.getInstance("Ed25519");
        checker.initVerify(keys.getPublic());
        checker.update(message);
        if (!checker.verify(signature)) {
            throw new IllegalStateException("the JDK does not know its own signature");
        }
    }
}
