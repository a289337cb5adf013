package org.gatehouse.proving.sabotage;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.gatehouse.proving.sabotage.Cut.Knife;
import org.gatehouse.proving.sabotage.Cut.Target;
import org.jspecify.annotations.Nullable;

/// The ways to change compiled code. Calls are named as `Owner.method`, the owner without its package.
final class Knives {
    private static final ClassDesc STAND_INS = StandIns.class.describeConstable().orElseThrow();

    private Knives() {}

    /// The calls are not made.
    static Knife leaveOut(String call) {
        return calls(call, (code, invoke) -> {
            drop(code, invoke);
            push(code, invoke.typeSymbol().returnType(), null);
        });
    }

    /// The calls are not made, and their result is always this.
    static Knife answer(String call, Object result) {
        return calls(call, (code, invoke) -> {
            drop(code, invoke);
            push(code, invoke.typeSymbol().returnType(), result);
        });
    }

    /// A method of [StandIns] is called in place of the other, with the same arguments, the object first.
    static Knife goTo(String call, String standIn) {
        return calls(call, (code, invoke) -> {
            var method = standIn(standIn);
            code.invokestatic(STAND_INS, standIn, type(method));
            var wanted = invoke.typeSymbol().returnType();
            if (!wanted.isPrimitive() && !wanted.equals(desc(method.getReturnType()))) {
                code.checkcast(wanted);
            }
        });
    }

    /// The methods do nothing but answer this.
    static Knife alwaysAnswer(Object result) {
        return target -> atStart(target, code -> {
            push(code, target.method().methodTypeSymbol().returnType(), result);
            code.return_(TypeKind.from(target.method().methodTypeSymbol().returnType()));
        });
    }

    /// A method of [StandIns] is called first, with the object and the method's arguments.
    static Knife beginWith(String standIn) {
        return target -> atStart(target, code -> {
            int slot = 0;
            var method = standIn(standIn);
            for (var parameter : method.getParameterTypes()) {
                var kind = TypeKind.from(desc(parameter));
                code.loadLocal(kind, slot);
                slot += kind.slotSize();
            }
            code.invokestatic(STAND_INS, standIn, type(method));
        });
    }

    /// Another constant of the same enum is used.
    static Knife useInstead(String constant, String other) {
        return target -> (code, element) -> {
            if (element instanceof FieldInstruction field && field.opcode() == Opcode.GETSTATIC
                    && name(field.owner().asSymbol(), field.name().stringValue()).equals(constant)) {
                target.cut();
                code.getstatic(field.owner().asSymbol(), other, field.typeSymbol());
            } else {
                code.with(element);
            }
        };
    }

    /// What takes the place of a call.
    private interface Replacement {
        void put(CodeBuilder code, InvokeInstruction invoke);
    }

    private static Knife calls(String call, Replacement replacement) {
        return target -> (code, element) -> {
            if (element instanceof InvokeInstruction invoke
                    && name(invoke.owner().asSymbol(), invoke.name().stringValue()).equals(call)) {
                target.cut();
                replacement.put(code, invoke);
            } else {
                code.with(element);
            }
        };
    }

    /// What stands at the start of a method; all of its own code is still behind it.
    private interface Start {
        void put(CodeBuilder code);
    }

    private static CodeTransform atStart(Target target, Start start) {
        if (target.isLambda()) {
            return CodeTransform.ACCEPT_ALL;
        }
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                target.cut();
                start.put(code);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    /// Takes a call's arguments, and the object it is made on, off the stack.
    private static void drop(CodeBuilder code, InvokeInstruction invoke) {
        var arguments = invoke.typeSymbol().parameterList();
        for (var argument : arguments.reversed()) {
            if (TypeKind.from(argument).slotSize() == 2) {
                code.pop2();
            } else {
                code.pop();
            }
        }
        if (invoke.opcode() != Opcode.INVOKESTATIC) {
            code.pop();
        }
    }

    private static void push(CodeBuilder code, ClassDesc type, @Nullable Object value) {
        switch (value) {
            case null -> pushNothing(code, type);
            case Boolean yes -> code.loadConstant(yes ? 1 : 0);
            case Integer number -> code.loadConstant(number);
            case Long number -> code.loadConstant(number);
            default -> throw new IllegalArgumentException("not a constant: " + value);
        }
    }

    private static void pushNothing(CodeBuilder code, ClassDesc type) {
        switch (TypeKind.from(type).asLoadable()) {
            case VOID -> {
            }
            case INT -> code.iconst_0();
            case LONG -> code.lconst_0();
            default -> code.aconst_null();
        }
    }

    private static String name(ClassDesc owner, String member) {
        return owner.displayName() + "." + member;
    }

    private static Method standIn(String name) {
        return Arrays.stream(StandIns.class.getDeclaredMethods()).filter(method -> method.getName().equals(name))
                .findFirst().orElseThrow(() -> new IllegalStateException("There is no stand-in " + name));
    }

    private static MethodTypeDesc type(Method method) {
        return MethodTypeDesc.of(desc(method.getReturnType()),
                Arrays.stream(method.getParameterTypes()).map(Knives::desc).toList());
    }

    private static ClassDesc desc(Class<?> type) {
        return type == void.class ? ConstantDescs.CD_void : type.describeConstable().orElseThrow();
    }
}
