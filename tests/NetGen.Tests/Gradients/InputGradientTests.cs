using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Layered;
using NetGen.Tests.Support;

namespace NetGen.Tests.Gradients;

/// <summary>The derivatives by the inputs: those of an independent implementation, and for batches, reductions and standardized inputs what follows from them.</summary>
public class InputGradientTests
{
    private const int Samples = 70;

    public static TheoryData<string, bool> Files => InBothProfiles(DifferentiatedNetworks.Files.Select(file => file.Name));

    public static TheoryData<string, bool> Random => InBothProfiles(DifferentiatedNetworks.Random.Select(network => network.Name));

    public static TheoryData<string, bool> Standardized => InBothProfiles(DifferentiatedNetworks.Standardized.Select(network => network.Name));

    [Theory]
    [MemberData(nameof(Files))]
    public void TheFiguresAreThoseOfAnotherImplementation(string name, bool isPlain) => Assert.All(Enum.GetValues<Precision>(), precision =>
    {
        var file = DifferentiatedNetworks.Files.Single(file => file.Name == name);
        var network = DifferentiatedNetworks.Of(file, precision);
        var (net, failures, tolerance) = (DifferentiatedNetworks.Compiled.Create(network, isPlain), new Failures(network.Name), Tolerance.Of(precision));
        net.Parameters = file.Vector("parameters");
        var (x, t, slopes) = (file.Rows("x"), file.Rows("t"), file.Rows("output_gradients"));
        for (var n = 0; n < x.Length; n++)
        {
            var (loss, gradient, inputs) = net.BackwardToInputs(x[n], t[n]);
            failures.Near($"loss {n}", file.Vector("losses")[n], loss, tolerance);
            failures.Near($"gradient {n}", file.Rows("gradients")[n], gradient, tolerance);
            failures.Near($"input gradient {n}", file.Rows("input_gradients")[n], inputs, tolerance);
            failures.Near($"given input gradient {n}", file.Rows("input_gradients_from_outputs")[n], net.BackwardFromToInputs(x[n], slopes[n]).Inputs, tolerance);
        }

        // The loss of a batch is a mean, and so is each sample's part; what is given is taken as it is.
        double[] allX = [.. x.SelectMany(row => row)], allT = [.. t.SelectMany(row => row)], allSlopes = [.. slopes.SelectMany(row => row)];
        var batch = net.BackwardToInputs(allX, allT);
        failures.Near("batch gradient", file.Vector("batch_gradient"), batch.Gradient, tolerance);
        failures.Near("input gradients", [.. file.Rows("input_gradients").SelectMany(row => row).Select(value => value / x.Length)], batch.Inputs, tolerance);
        var given = net.BackwardFromToInputs(allX, allSlopes);
        failures.Near("gradient from outputs", file.Vector("gradient_from_outputs"), given.Gradient, tolerance);
        failures.Near("input gradients from outputs", [.. file.Rows("input_gradients_from_outputs").SelectMany(row => row)], given.Inputs, tolerance);
        failures.AssertNone();
    });

    /// <summary>A sample has in a batch what it has alone, divided where the loss is a mean; the other results have the bits of the calls without the inputs' part.</summary>
    [Theory]
    [MemberData(nameof(Random))]
    public void ABatchHasWhatEachSampleHas(string name, bool isPlain)
    {
        var network = DifferentiatedNetworks.Random.Single(network => network.Name == name);
        var (net, batch, failures) = (DifferentiatedNetworks.Compiled.Create(network, isPlain), new LayeredBatch(network, Samples), new Failures(name));
        net.Parameters = batch.Parameters;
        var given = net.BackwardFromToInputs(batch.Inputs, batch.Slopes);
        failures.SameBits("BackwardFrom's gradient", net.BackwardFrom(batch.Inputs, batch.Slopes), given.Gradient);
        double[] each = [.. Enumerable.Range(0, Samples).SelectMany(n => net.BackwardFromToInputs(batch.InputsOf(n, 1), batch.SlopesOf(n, 1)).Inputs)];
        failures.SameBits("BackwardFrom's input gradients", each, given.Inputs);
        if (net.IsTrainable)
        {
            var all = net.BackwardToInputs(batch.Inputs, batch.Targets);
            var gradient = new double[net.ParameterCount];
            failures.SameBits("Backward's loss", [net.Backward(batch.Inputs, batch.Targets, gradient)], [all.Loss]);
            failures.SameBits("Backward's gradient", gradient, all.Gradient);
            double[] alone = [.. Enumerable.Range(0, Samples).SelectMany(n => net.BackwardToInputs(batch.InputsOf(n, 1), batch.TargetsOf(n, 1)).Inputs).Select(value => Share(network, value))];
            failures.SameBits("Backward's input gradients", alone, all.Inputs);
        }

        failures.AssertNone();
    }

    [Fact]
    public void PlainCodeHasTheBitsOfVectorCode() => Assert.All(DifferentiatedNetworks.Random, network =>
    {
        var (batch, failures) = (new LayeredBatch(network, 9), new Failures(network.Name));
        var (vector, plain) = (DifferentiatedNetworks.Compiled.Create(network, isPlain: false), DifferentiatedNetworks.Compiled.Create(network, isPlain: true));
        vector.Parameters = plain.Parameters = batch.Parameters;
        failures.SameBits("given", vector.BackwardFromToInputs(batch.Inputs, batch.Slopes).Inputs, plain.BackwardFromToInputs(batch.Inputs, batch.Slopes).Inputs);
        if (vector.IsTrainable)
        {
            failures.SameBits("loss", vector.BackwardToInputs(batch.Inputs, batch.Targets).Inputs, plain.BackwardToInputs(batch.Inputs, batch.Targets).Inputs);
        }

        failures.AssertNone();
    });

    /// <summary>A standardized input is (x − mean) / deviation, so its derivative is that of the network behind it, divided by the deviation.</summary>
    [Theory]
    [MemberData(nameof(Standardized))]
    public void StandardizedInputsHaveTheirShare(string name, bool isPlain)
    {
        var network = DifferentiatedNetworks.Standardized.Single(network => network.Name == name);
        var (batch, failures, tolerance) = (new LayeredBatch(network, Samples), new Failures(name), Tolerance.Of(network));
        var (net, twin) = (DifferentiatedNetworks.Compiled.Create(network, isPlain), DifferentiatedNetworks.Compiled.Create(DifferentiatedNetworks.TwinOf(network), isPlain));
        net.Parameters = twin.Parameters = batch.Parameters;
        var shape = network.Shapes[0];
        double[] rows = [.. batch.Inputs.Select((value, i) => Round(network, (value * (2 + Channel(network, i))) + 3))];
        Fit(net, rows);
        var mean = Enumerable.Range(0, shape.Channels).Select(channel => rows.Where((_, i) => Channel(network, i) == channel).Average()).ToArray();
        var deviation = Enumerable.Range(0, shape.Channels).Select(channel => Math.Sqrt(rows.Where((_, i) => Channel(network, i) == channel).Average(value => (value - mean[channel]) * (value - mean[channel])))).ToArray();
        double[] scaled = [.. rows.Select((value, i) => Round(network, (value - mean[Channel(network, i)]) / deviation[Channel(network, i)]))];

        foreach (var samples in new[] { 1, 3, Samples })
        {
            var (x, s, t, slopes) = (rows[..(samples * net.Inputs)], scaled[..(samples * net.Inputs)], batch.TargetsOf(0, samples), batch.SlopesOf(0, samples));
            failures.Near($"loss of {samples}", Divide(twin.BackwardToInputs(s, t).Inputs), net.BackwardToInputs(x, t).Inputs, 10 * tolerance);
            failures.Near($"given of {samples}", Divide(twin.BackwardFromToInputs(s, slopes).Inputs), net.BackwardFromToInputs(x, slopes).Inputs, 10 * tolerance);
        }

        failures.AssertNone();

        double[] Divide(double[] slopes) => [.. slopes.Select((slope, i) => slope / deviation[Channel(network, i)])];
    }

    [Fact]
    public void ANetworkWithoutALossOfItsOwnGivesWhatFollowsFromGivenDerivatives()
    {
        // Its only layer is linear: the derivatives by the inputs are the weights.
        var net = new ExternalInputsNet(1);
        var (weights, gradient, inputGradient) = (new float[8], new float[8], new float[6]);
        net.GetParameters(weights);
        net.BackwardFrom([1, 2, 3, -1, 0, 1], [1, 0, 0, 2], gradient, inputGradient);
        Assert.Equal([weights[0], weights[1], weights[2], 2 * weights[3], 2 * weights[4], 2 * weights[5]], inputGradient);
        Assert.Equal([1, 2, 3, -2, 0, 2, 1, 2], gradient);
        Assert.IsAssignableFrom<IGradientNetwork<float>>(net);
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void NoCallAllocates(string name, bool isPlain)
    {
        var network = DifferentiatedNetworks.Random.Single(network => network.Name == name);
        var (net, batch, failures) = (DifferentiatedNetworks.Compiled.Create(network, isPlain), new LayeredBatch(network, Samples), new Failures(name));
        if (!net.IsTrainable)
        {
            return;
        }

        net.Parameters = batch.Parameters;
        foreach (var (member, call) in net.CallsToInputs(batch.Inputs, batch.Targets))
        {
            if (Allocation.BytesOf(call, 100) is > 0 and var bytes)
            {
                failures.Add($"{member} allocates {bytes} bytes");
            }
        }

        failures.AssertNone();
    }

    [Fact]
    public void WhatIsRefusedChangesNeitherGradient()
    {
        var net = new DifferentiatedNet(1);
        float[] gradient = [.. Enumerable.Repeat(7f, DifferentiatedNet.ParameterCount)], inputs = [7, 7, 7, 7, 7, 7];
        Assert.ThrowsAny<ArgumentException>(() => net.Backward([1, 2, 3, 4, 5, 6], [1, 1, 1, 1], gradient, inputs.AsSpan(0, 5)));
        Assert.ThrowsAny<ArgumentException>(() => net.Backward([1, 2, 3, 4, 5, 6], [1, 1, 1], gradient, inputs));
        Assert.ThrowsAny<ArgumentException>(() => net.Backward([1, 2, 3, 4, 5, 6], [1, 1, 1, 1], gradient.AsSpan(1), inputs));
        Assert.ThrowsAny<ArgumentException>(() => net.Backward([1, 2, 3, 4, 5], [1, 1, 1, 1], gradient, inputs));
        Assert.ThrowsAny<ArgumentException>(() => net.Backward([], [], gradient, []));
        Assert.ThrowsAny<ArgumentException>(() => net.Backward([1, 2, 3, 4, 5, 6], [1, 1, float.NaN, 1], gradient, inputs));
        Assert.ThrowsAny<ArgumentException>(() => net.BackwardFrom([1, 2, 3, 4, 5, 6], [1, 1, 1, 1], gradient, inputs.AsSpan(0, 3)));
        Assert.ThrowsAny<ArgumentException>(() => net.BackwardFrom([1, 2, 3, 4, 5, 6], [1, 1, 1, 1], gradient.AsSpan(1), inputs));
        Assert.All([.. gradient, .. inputs], value => Assert.Equal(7, value));
    }

    private static TheoryData<string, bool> InBothProfiles(IEnumerable<string> names)
    {
        var data = new TheoryData<string, bool>();
        foreach (var name in names)
        {
            data.Add(name, false);
            data.Add(name, true);
        }

        return data;
    }

    private static double Share(LayeredNetwork network, double value) =>
        network.Reduction == Reduction.Sum ? value : network.Precision == Precision.Single ? (float)value / Samples : value / Samples;

    private static double Round(LayeredNetwork network, double value) => network.Precision == Precision.Single ? (float)value : value;

    private static int Channel(LayeredNetwork network, int place)
    {
        var shape = network.Shapes[0];
        return network.Layout == Layout.ChannelsFirst && shape.Rank > 1 ? place % network.Inputs / shape.Positions : place % shape.Channels;
    }

    private static void Fit(Emitted net, double[] rows)
    {
        if (net is Emitted<float> single)
        {
            ((IStandardized<float>)single.Instance).FitStandardization(Emitted<float>.Narrow(rows));
        }
        else
        {
            ((IStandardized<double>)net.Instance).FitStandardization(rows);
        }
    }
}
