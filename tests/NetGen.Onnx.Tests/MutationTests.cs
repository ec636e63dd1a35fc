using NetGen.Onnx.Tests.Support;
using NetGen.Tests.Numerics;

namespace NetGen.Onnx.Tests;

/// <summary>
/// Files whose messages are whole and whose parts do not fit together any more, or otherwise than they did: nodes, names, attributes, shapes, types. The same seeds each time, so that what fails fails again.
/// </summary>
public class MutationTests
{
    private const double LargestSquared = 1e18;

    private static readonly int Rounds = Exhaustive.IsRequested ? 2000 : 40, ComparedRounds = Exhaustive.IsRequested ? 60 : 6;

    [Fact]
    public void ModelsWithChangedPartsAreReadOrRefusedAndNothingElse()
    {
        var (read, refused, unexplained) = (0, 0, new List<string>());
        foreach (var (index, file) in CorpusFiles.Names().Index())
        {
            var mutation = new ModelMutation(new Random(index));
            for (var round = 0; round < Rounds; round++)
            {
                var bytes = mutation.Of(CorpusFiles.Bytes(file));
                var exception = Record.Exception(() => Use(bytes));
                Assert.True(exception is null or OnnxFormatException, $"{file}, round {round}: {exception}");
                (read, refused) = exception is null ? (read + 1, refused) : (read, refused + 1);
                if (exception?.Message.StartsWith("The parts of the file do not fit together", StringComparison.Ordinal) == true)
                {
                    unexplained.Add($"{file}, round {round}: {exception.InnerException}");
                }
            }
        }

        // What a check is missing for is refused all the same, but without saying what is wrong.
        Assert.True(unexplained.Count == 0, $"{unexplained.Count}: {string.Join("\n\n", unexplained)}");

        // Mutations that do nothing, or leave nothing whole, would show nothing: two of eleven are read.
        Assert.True(Math.Min(read, refused) > (read + refused) / 6, $"{read} were read and {refused} refused.");
    }

    [Fact]
    public void WhatIsReadOfThemIsWhatTheyCompute()
    {
        var (random, compared, all) = (new Random(5), 0, 0);
        foreach (var (index, file) in CorpusFiles.Names().Index().Where(file => file.Index % 3 == 0))
        {
            var mutation = new ModelMutation(new Random(1000 + index));
            for (var round = 0; round < ComparedRounds; round++)
            {
                var bytes = mutation.Of(CorpusFiles.Bytes(file));
                compared += Read(bytes) is { } network && Compare(network, bytes, random, $"{file}, round {round}") ? 1 : 0;
                all++;
            }
        }

        // A tenth of them is.
        Assert.True(12 * compared > all, $"Only {compared} of {all} could be compared.");
    }

    // All that a file is read for: a declaration, and outputs of its own arithmetic.
    private static void Use(byte[] bytes)
    {
        var network = OnnxReader.Read(bytes);
        Assert.Contains("partial class Net", network.DeclarationSource("Net"), StringComparison.Ordinal);
        Assert.Equal(network.OutputSize, network.Evaluate(new double[network.InputSize]).Length);
    }

    private static ImportedNetwork? Read(byte[] bytes)
    {
        try
        {
            return OnnxReader.Read(bytes);
        }
        catch (OnnxFormatException)
        {
            return null;
        }
    }

    // Whether ONNX Runtime opens the file, which it does with fewer of them; then it and the network have to give what the file's own arithmetic gives.
    private static bool Compare(ImportedNetwork network, byte[] bytes, Random random, string name)
    {
        // Squares of larger numbers, of which variances are made, are infinite in the single precision of ONNX Runtime, and none in the double precision of the file's own arithmetic.
        if (network.Tensors.Any(tensor => tensor.Values.Any(value => Math.Abs(value) > LargestSquared)))
        {
            return false;
        }

        double[] input = [.. Enumerable.Range(0, network.InputSize).Select(_ => network.Layers[0].Kind == "Embedding" ? random.Next(2) : (float)(4 * random.NextDouble()) - 2)];
        if (Judged(network, bytes, input) is not { } expected)
        {
            return false;
        }

        var own = network.Evaluate(input);
        AssertNear(expected.Length == 2 * own.Length && own.Length == 1 ? expected[1..] : expected, own, 2e-3, name);
        if (own.All(double.IsFinite) && network.Tensors.All(tensor => tensor.Values.All(value => float.IsFinite((float)value))))
        {
            AssertNear(own, CompiledNetwork.Forward(CompiledNetwork.Create(network, "Mutant"), input), 1e-4, name);
        }

        return true;
    }

    private static double[]? Judged(ImportedNetwork network, byte[] bytes, double[] input)
    {
        try
        {
            using var runtime = new Runtime(bytes);
            return runtime.Run(input, network.Classes);
        }
        catch (Exception exception) when (exception is Microsoft.ML.OnnxRuntime.OnnxRuntimeException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static void AssertNear(double[] expected, double[] found, double bound, string name)
    {
        Assert.True(expected.Length == found.Length, $"{name}: {expected.Length} values are expected, {found.Length} found.");
        Assert.All(expected.Zip(found), pair => Assert.True(
            pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) <= bound * Math.Max(1, Math.Abs(pair.First)), $"{name}: {pair.First} is expected, {pair.Second} found."));
    }
}
