using System.Reflection;
using System.Reflection.Emit;

namespace NetGen.Tests.Checks;

/// <summary>Walks the IL of methods and measures it.</summary>
internal static class IlWalker
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<ushort, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => unchecked((ushort)code.Value));

    /// <summary>All methods with a body of a type, its constructors included; nested types are types of their own.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)).Where(method => method.GetMethodBody() is not null);

    public static IlSize Measure(MethodBase method)
    {
        var body = method.GetMethodBody()!;
        var il = body.GetILAsByteArray()!;
        var (instructions, references, at) = (0, 0, 0);
        var blocks = new HashSet<int> { 0 };
        while (at < il.Length)
        {
            var code = il[at] == 0xFE ? OpCodesByValue[(ushort)(0xFE00 | il[at + 1])] : OpCodesByValue[il[at]];
            var operand = at + code.Size;
            at = operand + OperandSize(code, il, operand);
            instructions++;
            references += IsLocalReference(code) ? 1 : 0;
            blocks.UnionWith(Targets(code, il, operand, at));
        }

        blocks.Remove(il.Length);
        return new IlSize(il.Length, instructions, blocks.Count, body.LocalVariables.Count, references);
    }

    /// <summary>The starts of blocks that an instruction makes: where it may jump, and what follows it.</summary>
    private static IEnumerable<int> Targets(OpCode code, byte[] il, int operand, int next) => code.OperandType switch
    {
        OperandType.ShortInlineBrTarget => [next + (sbyte)il[operand], next],
        OperandType.InlineBrTarget => [next + BitConverter.ToInt32(il, operand), next],
        OperandType.InlineSwitch => Enumerable.Range(1, BitConverter.ToInt32(il, operand)).Select(i => next + BitConverter.ToInt32(il, operand + (4 * i))).Append(next),
        _ => code.FlowControl is FlowControl.Return or FlowControl.Throw ? [next] : [],
    };

    private static int OperandSize(OpCode code, byte[] il, int operand) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, operand)),
        _ => 4,
    };

    /// <summary>Arguments are locals to the just-in-time compiler.</summary>
    private static bool IsLocalReference(OpCode code) =>
        code.Name is { } name && (name.StartsWith("ldloc", StringComparison.Ordinal) || name.StartsWith("stloc", StringComparison.Ordinal)
            || name.StartsWith("ldarg", StringComparison.Ordinal) || name.StartsWith("starg", StringComparison.Ordinal));
}
