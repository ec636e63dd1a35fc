using System.Numerics;
using System.Reflection;
using System.Runtime.Loader;
using NetGen.Numerics;
using NetGen.Tests.Support;

namespace NetGen.Tests.Numerics;

/// <summary>The library's builds for netstandard have no vectors and fuse nothing: both of their arithmetics give the bits that are portable here.</summary>
public sealed class NetstandardFunctionTests
{
    private static readonly float[] Singles = [.. Arguments.Single(), .. Arguments.NormalSingle(), .. Arguments.SoftplusWays()];

    private static readonly double[] Doubles = [.. Arguments.Double(), .. Arguments.NormalDouble()];

    [Theory]
    [InlineData("netstandard2.0", nameof(FusedMath))]
    [InlineData("netstandard2.0", nameof(PortableMath))]
    [InlineData("netstandard2.1", nameof(FusedMath))]
    [InlineData("netstandard2.1", nameof(PortableMath))]
    public void EveryFunctionHasThePortableBits(string framework, string type)
    {
        var context = new AssemblyLoadContext(framework, isCollectible: true);
        var library = context.LoadFromAssemblyPath(Path.Combine(Repository.Root, "src/NetGen/bin", Repository.Configuration, framework, "NetGen.dll"));
        var theirs = library.GetType($"NetGen.Numerics.{type}", throwOnError: true)!;
        Assert.NotSame(typeof(PortableMath).Assembly, theirs.Assembly);

        foreach (var name in (string[])[nameof(PortableMath.Exp), nameof(PortableMath.Log), nameof(PortableMath.Tanh), nameof(PortableMath.Sigmoid), nameof(PortableMath.Softplus), nameof(PortableMath.Erf)])
        {
            AssertSame(name, Singles, Function<float>(typeof(PortableMath), name), Function<float>(theirs, name));
            AssertSame(name, Doubles, Function<double>(typeof(PortableMath), name), Function<double>(theirs, name));
        }

        context.Unload();
    }

    private static Func<T, T> Function<T>(Type type, string name) => type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [typeof(T)])!.CreateDelegate<Func<T, T>>();

    // Of a NaN only that it is one is the same.
    private static void AssertSame<T>(string name, T[] arguments, Func<T, T> expected, Func<T, T> actual)
        where T : IFloatingPointIeee754<T>
    {
        foreach (var x in arguments)
        {
            var (e, a) = (expected(x), actual(x));
            var isSame = T.IsNaN(e) ? T.IsNaN(a) : e.Equals(a) && T.IsNegative(e) == T.IsNegative(a);
            if (!isSame)
            {
                Assert.Fail($"{name}({x:R}) is {a:R}, where {e:R} was expected");
            }
        }
    }
}
