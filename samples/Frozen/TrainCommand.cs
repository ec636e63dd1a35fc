using Shared;
using NetGen;

namespace Frozen;

/// <summary>Trains on four fifths of the images and writes the weights as text.</summary>
internal static class TrainCommand
{
    private const int BatchSize = 16;

    public static void Run(string dataFile, string weightFile, int epochs, float learningRate, int seed)
    {
        var data = DigitData.Read(dataFile);
        var (net, random) = (new DigitsNet(seed), new Random(seed));
        var order = Enumerable.Range(0, data.Training.Count).ToArray();
        Console.WriteLine($"{DigitsNet.ParameterCount} parameters, {data.Training.Count} images to train on, {data.HeldOut.Count} held out");
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = Epoch(net, data.Training, order, learningRate);
            if (!float.IsFinite(loss))
                throw new UserException($"the loss is no longer finite in epoch {epoch}: try a --learning-rate below {learningRate}");
            if (epoch == epochs || epoch % 10 == 0)
                Console.WriteLine($"epoch {epoch}: loss {loss:F4}");
        }

        var right = data.HeldOut.Count(digit => net.Classify(digit.Pixels) == digit.Label);
        Console.WriteLine($"{right} of {data.HeldOut.Count} held-out images right ({100.0 * right / data.HeldOut.Count:F1} %)");
        Write(net, weightFile);
        Console.WriteLine($"wrote {OneLine.Escape(weightFile)}: build again to compile it in");
    }

    private static float Epoch(DigitsNet net, IReadOnlyList<Digit> digits, int[] order, float learningRate)
    {
        Span<float> inputs = stackalloc float[BatchSize * DigitsNet.InputSize];
        Span<int> labels = stackalloc int[BatchSize];
        var loss = 0f;
        for (var start = 0; start < order.Length; start += BatchSize)
        {
            var count = Math.Min(BatchSize, order.Length - start);
            for (var n = 0; n < count; n++)
            {
                digits[order[start + n]].Pixels.CopyTo(inputs[(n * DigitsNet.InputSize)..]);
                labels[n] = digits[order[start + n]].Label;
            }

            loss += count * net.TrainBatch(inputs[..(count * DigitsNet.InputSize)], labels[..count], learningRate);
        }

        return loss / order.Length;
    }

    private static void Write(DigitsNet net, string path)
    {
        try
        {
            net.SaveText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserException($"{OneLine.Escape(path)}: cannot be written: {OneLine.Escape(e.Message)}");
        }
    }
}
