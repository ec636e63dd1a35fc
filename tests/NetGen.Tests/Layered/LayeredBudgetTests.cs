using NetGen.Tests.Checks;
using Xunit.Abstractions;

namespace NetGen.Tests.Layered;

/// <summary>No method that is emitted for layers is so large that the just-in-time compiler would stop optimising it.</summary>
public class LayeredBudgetTests(ITestOutputHelper output)
{
    /// <summary>Half of what it gives up at, but for locals: whether the operations of vectors are inlined in spite of them is seen in what it compiles (<c>InliningTests</c>).</summary>
    private static readonly IlSize Budget = IlSize.Budget with { Locals = 512 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryMethodIsWithinTheBudget(bool isPlain)
    {
        var (failures, largest, methods) = (new Failures("IL budget"), new IlSize(0, 0, 0, 0, 0), 0);
        foreach (var method in LayeredNetworks.Compiled.Types(isPlain).SelectMany(IlWalker.MethodsOf))
        {
            var size = IlWalker.Measure(method);
            (largest, methods) = (largest.Max(size), methods + 1);
            if (!size.IsBelow(Budget))
            {
                failures.Add($"{method.DeclaringType}.{method.Name} has {size}, budget {Budget}");
            }
        }

        output.WriteLine($"largest of {methods} methods: {largest}");
        Assert.InRange(methods, LayeredNetworks.Golden.Count, int.MaxValue);
        failures.AssertNone();
    }
}
