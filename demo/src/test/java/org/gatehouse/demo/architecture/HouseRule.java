package org.gatehouse.demo.architecture;

import com.tngtech.archunit.lang.ArchRule;

/// One rule of the house, with a small class that breaks it: a rule nothing can break says nothing.
///
/// @param rule     what must hold, and why
/// @param brokenBy a class below `org.gatehouse.demo.wrong` that the rule has to catch
record HouseRule(ArchRule rule, Class<?> brokenBy) {
    @Override
    public String toString() {
        return rule.getDescription();
    }
}
