using NetGen.Generator.Catalog.Optimizers;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Tests.Plans;

/// <summary>The line by which checkpoints know their optimizer: frozen, and another for whatever takes other steps.</summary>
public class OptimizerTextTests
{
    // Files hold these texts: a change here is a change of the format.
    [Theory]
    [InlineData("Sgd", "Sgd")]
    [InlineData("RmsProp", "RmsProp(Alpha=0.99,Epsilon=1E-08)")]
    [InlineData("Adam", "Adam(Beta1=0.9,Beta2=0.999,Epsilon=1E-08)")]
    [InlineData("AdamW", "AdamW(Beta1=0.9,Beta2=0.999,Epsilon=1E-08,WeightDecay=0.01)")]
    [InlineData("Adagrad", "Adagrad(Epsilon=1E-10)")]
    [InlineData("Lion", "Lion(Beta1=0.9,Beta2=0.99)")]
    public void TheTextOfDefaultsIsFrozen(string kind, string text) => Assert.Equal(text, OptimizerText.Of(Defaults(kind)));

    [Fact]
    public void WithoutAnOptimizerItIsPlainDescent()
    {
        Assert.Equal("Sgd", OptimizerText.Of(null));
        Assert.Equal("Sgd", OptimizerText.Of(new OptimizerModel(OptimizerKind.Sgd) { DecayBiases = false }));
    }

    [Fact]
    public void EveryOptionChangesTheText()
    {
        var (adam, sgd, rms) = (Defaults("Adam"), Defaults("Sgd"), Defaults("RmsProp"));
        OptimizerModel[] models =
        [
            adam, adam with { Beta1 = 0.8 }, adam with { Beta2 = 0.99 }, adam with { Epsilon = 1e-7 }, adam with { AmsGrad = true }, adam with { WeightDecay = 0.1 },
            adam with { WeightDecay = 0.1, DecayBiases = false }, adam with { ClipNorm = 1 }, adam with { ClipValue = 1 }, Defaults("AdamW"),
            sgd, sgd with { Momentum = 0.9 }, sgd with { Momentum = 0.9, Nesterov = true }, sgd with { Momentum = 0.9, Dampening = 0.5 }, sgd with { ClipNorm = 0.1 },
            rms, rms with { Alpha = 0.9 }, rms with { Centered = true }, rms with { Momentum = 0.5 }, rms with { Epsilon = 1e-6 },
            Defaults("Adagrad"), Defaults("Adagrad") with { Epsilon = 1e-6 }, Defaults("Lion"), Defaults("Lion") with { Beta1 = 0.8 }, Defaults("Lion") with { Beta2 = 0.9 },
        ];
        Assert.Equal(models.Length, models.Select(OptimizerText.Of).Distinct().Count());
        Assert.Equal("Sgd(Momentum=0.9,Nesterov=True,WeightDecay=0.001,DecayBiases=False,ClipNorm=1)", OptimizerText.Of(
            sgd with { Momentum = 0.9, Nesterov = true, WeightDecay = 0.001, DecayBiases = false, ClipNorm = 1 }));
    }

    /// <summary>Each state has its bounds, which hold 0, where it starts.</summary>
    [Theory]
    [InlineData("RmsProp")]
    [InlineData("Adam")]
    [InlineData("AdamW")]
    [InlineData("Adagrad")]
    [InlineData("Lion")]
    [InlineData("Sgd")]
    public void EveryStateHasBounds(string kind)
    {
        var model = Defaults(kind) with { Momentum = kind is "Sgd" or "RmsProp" ? 0.9 : 0, Centered = kind == "RmsProp", AmsGrad = kind is "Adam" or "AdamW" };
        foreach (var precision in new[] { Precision.Single, Precision.Double })
        {
            var rule = OptimizerCatalog.Of(model, precision);
            var bounds = rule.Bounds(10);
            Assert.NotEmpty(bounds);
            Assert.Equal(rule.States.Count, bounds.Count);
            Assert.All(bounds, bound => Assert.True(bound.Least <= 0 && bound.Most > 0));
        }
    }

    private static OptimizerModel Defaults(string kind) => OptimizerCatalog.Defaults((OptimizerKind)Enum.Parse(typeof(OptimizerKind), kind));
}
