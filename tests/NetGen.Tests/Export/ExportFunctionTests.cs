extern alias generator;

using System.Reflection;
using NetGen.Export;
using NetGen.Numerics;
using NetGen.Tests.Numerics;
using NetGen.Weights;

namespace NetGen.Tests.Export;

/// <summary>The functions that exported source brings along have the bits of <see cref="PortableMath"/>.</summary>
public sealed class ExportFunctionTests
{
    /// <summary>Every function that a formula of the catalogue may call; an absolute value is the framework's.</summary>
    private static readonly string[] Functions = [.. Enum.GetNames(typeof(generator::NetGen.Generator.NetworkGenerator).Assembly
        .GetType("NetGen.Generator.Catalog.Formulas.Function", throwOnError: true)!).Except(["Abs", "Sqrt"])];

    private static readonly Lazy<Type> Single = new(() => Compile(isSingle: true));
    private static readonly Lazy<Type> Double = new(() => Compile(isSingle: false));

    public static TheoryData<string> Names => [.. Functions];

    [Theory]
    [MemberData(nameof(Names))]
    public void SingleHasTheSameBits(string name) => Assert.Equal(-1, Difference(Of<float>(Single.Value, name), Portable<float>(name), [.. Arguments.Single(), .. Arguments.SoftplusWays()]));

    [Theory]
    [MemberData(nameof(Names))]
    public void DoubleHasTheSameBits(string name) => Assert.Equal(-1, Difference(Of<double>(Double.Value, name), Portable<double>(name), Arguments.Double()));

    /// <summary>All 4,294,967,296 floats, with NETGEN_EXHAUSTIVE=1.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void EveryFloatHasTheSameBits(string name)
    {
        var (exported, portable) = (Of<float>(Single.Value, name), Portable<float>(name));
        var step = Exhaustive.IsRequested ? 1u : 4099u;
        for (var bits = 0uL; bits <= uint.MaxValue; bits += step)
        {
            var x = BitConverter.UInt32BitsToSingle((uint)bits);
            var (ours, theirs) = (exported(x), portable(x));
            if (BitConverter.SingleToInt32Bits(ours) != BitConverter.SingleToInt32Bits(theirs) && !(float.IsNaN(ours) && float.IsNaN(theirs)))
            {
                Assert.Fail($"{name}({x:R}) is {ours:R}, not {theirs:R}");
            }
        }
    }

    /// <summary>The guard's mutant: the fused functions differ in some bits.</summary>
    [Fact]
    public void AnotherArithmeticIsSeen()
    {
        Assert.NotEqual(-1, Difference(FusedMath.Exp, Portable<float>("Exp"), Arguments.Single()));
        Assert.NotEqual(-1, Difference(FusedMath.Tanh, Portable<double>("Tanh"), Arguments.Double()));
    }

    [Fact]
    public void AFunctionWithoutSourceIsRefused()
    {
        using var writer = new StringWriter();
        var thrown = Assert.Throws<InvalidOperationException>(() => Write(writer, isSingle: true, ["Sinh"]));
        Assert.Contains("'Sinh'", thrown.Message, StringComparison.Ordinal);
    }

    // Of a NaN only that it is one is promised.
    private static int Difference<T>(Func<T, T> ours, Func<T, T> theirs, T[] arguments)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var (a, b) = (Convert.ToDouble(ours(arguments[i]), null), Convert.ToDouble(theirs(arguments[i]), null));
            if (BitConverter.DoubleToInt64Bits(a) != BitConverter.DoubleToInt64Bits(b) && !(double.IsNaN(a) && double.IsNaN(b)))
            {
                return i;
            }
        }

        return -1;
    }

    private static Func<T, T> Of<T>(Type kernels, string name) =>
        kernels.GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static, [typeof(T)])!.CreateDelegate<Func<T, T>>();

    private static Func<T, T> Portable<T>(string name) => typeof(PortableMath).GetMethod(name, [typeof(T)])!.CreateDelegate<Func<T, T>>();

    private static Type Compile(bool isSingle)
    {
        using var writer = new StringWriter();
        Write(writer, isSingle, Functions);
        return ExportCompiler.Compile(writer.ToString()).GetNestedType("Kernels", BindingFlags.NonPublic)!;
    }

    private static void Write(TextWriter writer, bool isSingle, string[] functions)
    {
        var number = isSingle ? "float" : "double";
        var code = new ExportedCode("1-1", "one", functions, [$"internal static void Forward({number}[] x, {number}[] y) {{ y[0] = W1[0]; }}"]);
        WeightTensor[] tensors = [new(1, TensorKind.Weight, 0, 1, 1, 1, 1)];
        if (isSingle)
        {
            SourceExport.Write(writer, null, "Net", code, tensors, new float[1].AsSpan());
        }
        else
        {
            SourceExport.Write(writer, null, "Net", code, tensors, new double[1].AsSpan());
        }
    }
}
