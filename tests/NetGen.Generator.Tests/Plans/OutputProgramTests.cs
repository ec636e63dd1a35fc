using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Plans;

/// <summary>The steps from the logits to the loss and the deltas, computed here as they are planned, for every activation with every loss that it may go with.</summary>
public class OutputProgramTests
{
    private static readonly double[] Logits = [0.3, -0.8, 1.2];

    // Their sum is not 1: then a delta that forgets it is wrong.
    private static readonly double[] Targets = [0.25, 0.65, 0.2];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var loss in CaseCatalogue.Losses)
            {
                var required = LossCatalog.Find(loss, 1)!.RequiredOutput;
                foreach (var activation in Enum.GetValues<Activation>().Where(activation => required is null || required == activation))
                {
                    pairs.Add(activation.ToString(), loss.ToString());
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void DeltasAreTheDerivativesOfTheLoss(string activation, string loss)
    {
        const double Step = 1e-5;
        var program = Program(activation, loss);
        var deltas = Run(program, Logits).Deltas;
        for (var j = 0; j < Logits.Length; j++)
        {
            var slope = (Run(program, Moved(j, Step)).Loss - Run(program, Moved(j, -Step)).Loss) / (2 * Step);
            Assert.Equal(program.LossScale * slope, deltas[j], 1e-8);
        }
    }

    /// <summary>The formula that a writer prints for a local of its own is the one of the catalogue.</summary>
    [Fact]
    public void ANameIsReplacedWhereverItStands()
    {
        foreach (var name in Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax))
        {
            var definition = (ElementwiseActivation)ActivationCatalog.Find(name)!;
            Assert.Equal(definition.Value(Expr.Code("s[3]")), definition.Value(OutputNames.Logit).With((OutputNames.Logit, Expr.Code("s[3]"))));
        }
    }

    private static OutputProgram Program(string activation, string loss)
    {
        var layer = new LayerModel(Logits.Length, Enum.Parse<Activation>(activation), true, 0.3, 1.7, Initializer.Zeros);
        var model = CaseModels.Of(CaseCatalogue.Find("Iris")) with { Loss = Enum.Parse<Loss>(loss), Delta = 0.4, Layers = new EquatableArray<LayerModel>([layer]) };
        return Planner.Plan(model).OutputProgram;
    }

    private static double[] Moved(int output, double step) => [.. Logits.Select((z, j) => j == output ? z + step : z)];

    private static (double Loss, double[] Deltas) Run(OutputProgram program, double[] logits)
    {
        var (sample, place, outputs, loss) = (new Dictionary<string, double>(), new double[logits.Length], new double[logits.Length], 0.0);
        foreach (var step in program.Loss)
        {
            switch (step)
            {
                case FindLargest:
                    sample["max"] = logits.Max();
                    break;
                case SumNumerators sum:
                    place = All(sum.Numerator);
                    sample["sum"] = place.Sum();
                    break;
                case FindTotals totals:
                    sample["logSum"] = totals.LogSum.Evaluate(name => sample[name]);
                    sample["total"] = Targets.Sum();
                    break;
                case AddLosses losses:
                    outputs = All(losses.Output);
                    loss += All(losses.Value).Sum();
                    place = All(losses.Delta);
                    break;
                case AddLossesAndMean losses:
                    outputs = All(losses.Output);
                    loss += All(losses.Value).Sum();
                    sample["mean"] = All(losses.Term).Sum();
                    place = outputs;
                    break;
                case MapDeltas deltas:
                    outputs = place;
                    place = All(deltas.Delta);
                    break;
                default:
                    throw new InvalidOperationException($"{step} is no step of a loss.");
            }
        }

        return (loss, place);

        double[] All(Expr formula) => [.. logits.Select((_, j) => formula.Evaluate(name => name switch
        {
            "z" => logits[j],
            "y" => outputs[j],
            "target" => Targets[j],
            "numerator" => place[j],
            _ => sample[name],
        }))];
    }
}
