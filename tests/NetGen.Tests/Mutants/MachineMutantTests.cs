using System.Reflection;
using System.Reflection.Emit;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Mutants;

/// <summary>The guards of bits, allocations, IL and refusals can fail.</summary>
public class MachineMutantTests
{
    [Fact]
    public void BitsCheckSeesOneFlippedBit()
    {
        double[] values = [1, 0, -2.5];
        for (var bit = 0; bit < 64; bit++)
        {
            double[] flipped = [1, BitConverter.UInt64BitsToDouble(1ul << bit), -2.5];
            var failures = new Failures("bits");
            failures.SameBits("values", values, flipped);
            Assert.Equal((1, 1), (failures.Count, Failures.FirstDifferentBits(values, flipped)));
        }

        Assert.Equal(-1, Failures.FirstDifferentBits(values, [1, 0, -2.5]));
        Assert.Equal(3, Failures.FirstDifferentBits(values, [1, 0, -2.5, 0]));
    }

    [Fact]
    public void AllocationCheckSeesOneBoxInTenThousandCalls()
    {
        var calls = 0;
        object? box = null;
        Assert.Equal(0, Allocation.BytesOf(() => calls++, 10_000));
        calls = 0;
        var bytes = Allocation.BytesOf(() => box = ++calls == 5_000 ? calls : box, 10_000);
        Assert.InRange(bytes, 1, 64);
        Assert.Equal(5_000, box);
    }

    /// <summary>Each figure alone is enough to be over the budget, and the walker counts it exactly.</summary>
    [Theory]
    [InlineData("bytes")]
    [InlineData("instructions")]
    [InlineData("blocks")]
    [InlineData("locals")]
    [InlineData("references")]
    public void IlBudgetSeesAMethodThatIsTooLarge(string figure)
    {
        var limit = IlSize.Budget;
        var over = IlWalker.Measure(Synthesize(figure, extra: 0));
        var under = IlWalker.Measure(Synthesize(figure, extra: -2));
        Assert.False(over.IsBelow(limit));
        Assert.True(under.IsBelow(limit));
        var (measured, expected) = figure switch
        {
            "bytes" => (over.Bytes, limit.Bytes),
            "instructions" => (over.Instructions, limit.Instructions),
            "blocks" => (over.Blocks, limit.Blocks),
            "locals" => (over.Locals, limit.Locals),
            _ => (over.LocalReferences, limit.LocalReferences),
        };
        Assert.InRange(measured, expected, expected + 10);
    }

    [Fact]
    public void IlBudgetSeesEmittedMethodsUnderALoweredLimit()
    {
        var types = CaseNetworks.TypeOf(CaseCatalogue.Find("Iris")).Assembly.GetTypes().Where(type => type.FullName!.Contains(".Iris", StringComparison.Ordinal));
        var sizes = types.SelectMany(IlWalker.MethodsOf).Select(IlWalker.Measure).ToList();
        Assert.True(sizes.Count > 10);
        Assert.All(sizes, size => Assert.True(size is { Bytes: > 0, Instructions: > 0, Blocks: > 0 }));
        Assert.Contains(sizes, size => !size.IsBelow(new IlSize(100, 50, 10, 5, 20)));
    }

    [Theory]
    [InlineData("input", "'input' has 3 values but needs 4.", 0)]
    [InlineData("output", "'input' has 3 values but needs 4.", 1)]
    [InlineData("input", "'input' has 3 values but needs 5.", 1)]
    [InlineData("input", "'input' has 31 values but needs 4.", 1)]
    public void RefusalCheckSeesAWrongNameOrFigure(string argument, string message, int expected)
    {
        var failures = new Failures("refusal");
        ContractChecks.Names(failures, "Forward", new ArgumentException(message, argument), "input", "3", "4");
        Assert.Equal(expected, failures.Count);
    }

    [Fact]
    public void KeepCheckSeesAStep()
    {
        var (net, failures) = (Emitted.Create(CaseCatalogue.Find("OneByOneNoBias"), seed: 1), new Failures("keep"));
        ContractChecks.Keeps(failures, net, "ComputeLoss", () => net.ComputeLoss([1], [5]));
        Assert.Equal(0, failures.Count);
        ContractChecks.Keeps(failures, net, "TrainStep", () => net.TrainStep([1], [5], 1e-10));
        Assert.Equal(1, failures.Count);
    }

    private static MethodInfo Synthesize(string figure, int extra)
    {
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Large"), AssemblyBuilderAccess.Run).DefineDynamicModule("Large").DefineType("Large");
        var il = type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []).GetILGenerator();
        var limit = IlSize.Budget;
        il.DeclareLocal(typeof(long));
        switch (figure)
        {
            case "bytes":
                // Ten bytes a turn.
                Repeat((limit.Bytes / 10) + (5 * extra), () =>
                {
                    il.Emit(OpCodes.Ldc_I8, 1L);
                    il.Emit(OpCodes.Pop);
                });
                break;
            case "instructions":
                Repeat(limit.Instructions + extra, () => il.Emit(OpCodes.Nop));
                break;
            case "blocks":
                Repeat(limit.Blocks + extra, () =>
                {
                    var next = il.DefineLabel();
                    il.Emit(OpCodes.Br, next);
                    il.MarkLabel(next);
                });
                break;
            case "locals":
                Repeat(limit.Locals + extra, () => il.DeclareLocal(typeof(int)));
                break;
            default:
                Repeat((limit.LocalReferences + extra) / 2, () =>
                {
                    il.Emit(OpCodes.Ldloc_0);
                    il.Emit(OpCodes.Stloc_0);
                });
                break;
        }

        il.Emit(OpCodes.Ret);
        return type.CreateType().GetMethod("Run")!;
    }

    private static void Repeat(int times, Action emit)
    {
        for (var i = 0; i < times; i++)
        {
            emit();
        }
    }
}
