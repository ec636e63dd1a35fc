using NetGen.Generator.Programs;
using NetGen.Tests.Cases.Layered;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Interpreted programs give the figures of an independent implementation.</summary>
public class LayeredGoldenTests
{
    private const double Bound = 1e-10;

    private static readonly IReadOnlyList<LayeredGolden> Files = [.. LayeredGolden.In("Golden"), .. LayeredGolden.In("GoldenLayers")];

    public static TheoryData<string> Names => [.. Files.Select(file => file.Name)];

    [Fact]
    public void AllFilesAreThere() => Assert.Equal(14 + 16, Files.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void ProgramGivesTheFigures(string name)
    {
        var golden = Files.Single(file => file.Name == name);
        var program = Lowering.Lower(LayeredModels.Of(golden.Network));
        var interpreter = new ProgramInterpreter(program, golden.Vector("parameters"));
        var (x, t) = (golden.Rows("x"), golden.Rows("t"));
        for (var sample = 0; sample < x.Length; sample++)
        {
            var run = interpreter.Backward(x[sample], t[sample]);
            Near(golden.Rows("outputs")[sample], interpreter.Forward(x[sample]).Outputs);
            Near([golden.Vector("losses")[sample]], [run.Loss]);
            Near(golden.Rows("gradients")[sample], run.Gradient);
            if (golden.Has("input_gradients"))
            {
                Near(golden.Rows("input_gradients")[sample], run.InputGradient);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ProgramGivesTheFiguresOfOutputGradients(string name)
    {
        var golden = Files.Single(file => file.Name == name);
        if (!golden.Has("output_gradients"))
        {
            return;
        }

        var program = Lowering.Lower(LayeredModels.Of(golden.Network));
        var interpreter = new ProgramInterpreter(program, golden.Vector("parameters"));
        var runs = golden.Rows("x").Zip(golden.Rows("output_gradients"), interpreter.BackwardFrom).ToList();
        Near(golden.Vector("gradient_from_outputs"), runs.Select(run => run.Gradient).Aggregate((sum, one) => [.. sum.Zip(one, (a, b) => a + b)]));
        for (var sample = 0; sample < runs.Count && golden.Has("input_gradients_from_outputs"); sample++)
        {
            Near(golden.Rows("input_gradients_from_outputs")[sample], runs[sample].InputGradient);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TensorsHaveTheShapesOfTheFile(string name)
    {
        var golden = Files.Single(file => file.Name == name);
        if (golden.Has("tensors"))
        {
            var program = Lowering.Lower(LayeredModels.Of(golden.Network));
            Assert.Equal(golden.Rows("tensors").Select(Text), program.Parameters.Select(parameter => Text(parameter.Dimensions.Select(length => (double)length))));
        }

        static string Text(IEnumerable<double> sides) => string.Join(" × ", sides);
    }

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var bound = Bound * Math.Max(1e-3, expected.Max(Math.Abs));
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - bound, pair.First + bound));
    }
}
