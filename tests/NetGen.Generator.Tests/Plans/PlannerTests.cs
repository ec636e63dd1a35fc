using NetGen.Generator.Declarations;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Plans;

/// <summary>The planner's numbers, for every network of the catalogue.</summary>
public class PlannerTests
{
    public static TheoryData<string> Cases => [.. CaseCatalogue.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ParametersFillTheirBufferInTheCommonOrder(string name)
    {
        var (plan, network) = (Plan(CaseCatalogue.Find(name)), CaseCatalogue.Find(name));
        var offset = 0;
        foreach (var layer in plan.Layers)
        {
            Assert.Equal(offset, layer.Weights.Offset);
            Assert.Equal(layer.Inputs * layer.Units, layer.Weights.Length);
            offset = layer.Weights.End;
            if (layer.Bias is { } bias)
            {
                Assert.Equal(offset, bias.Offset);
                offset = bias.End;
            }
        }

        Assert.Equal(network.ParameterCount, offset);
        Assert.Equal(offset, plan.ParameterCount);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ScratchSlotsNeverOverlap(string name)
    {
        var plan = Plan(CaseCatalogue.Find(name));
        var slots = plan.Layers.SelectMany(layer => new[] { layer.PreActivation, layer.Output, layer.Delta }).Distinct().OrderBy(slot => slot.Offset).ToList();
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Offset, $"{pair.First} and {pair.Second}"));
        Assert.Equal(plan.TrainingScratch, slots[^1].End);
        Assert.True(plan.ForwardScratch <= plan.TrainingScratch);
    }

    [Fact]
    public void SmallLayersAreUnrolledWhileTheBudgetLasts()
    {
        Assert.Equal([KernelKind.Unrolled, KernelKind.Unrolled], Plan(CaseCatalogue.Find("Iris")).Layers.Select(layer => layer.Kernel));
        Assert.Equal(KernelKind.Loops, Plan(CaseCatalogue.Find("WideOdd")).Layers[0].Kernel);
        var many = new NetworkCase("Many", 8, [.. Enumerable.Range(0, 6).Select(_ => new LayerCase(8, Activation.Tanh))], Loss.HalfSquaredError);
        var plan = Plan(many);
        Assert.Equal(4, plan.Layers.Count(layer => layer.Kernel == KernelKind.Unrolled));
        Assert.True(plan.Layers.Where(layer => layer.Kernel == KernelKind.Unrolled).Sum(layer => layer.MultiplyAdds) <= Limits.UnrolledNetwork);
    }

    private static NetworkPlan Plan(NetworkCase network) => Planner.Plan(Model(network));

    private static NetworkModel Model(NetworkCase network)
    {
        var compilation = Compilations.Of(network.ToSource());
        var type = compilation.GetTypeByMetadataName($"{NetworkCase.Namespace}.{network.Name}")!;
        return NetworkReader.Read(NetworkDeclaration.Read(type)!, compilation, default).Model!;
    }
}
