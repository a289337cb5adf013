package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// One operation of the identity provider.
@FunctionalInterface
interface Operation {
    /// @throws CognitoProblem where Cognito would refuse
    ObjectNode answer(Call call);
}
