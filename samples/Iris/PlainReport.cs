namespace Iris;

/// <summary>Lines without colour or movement.</summary>
internal sealed class PlainReport : IReport
{
    private const int LossLines = 10;

    public void Start(IrisData data) =>
        Console.WriteLine($"iris: {data.Training.Count} rows to train on, {data.HeldOut.Count} held out");

    public void Train(IEnumerable<float> losses, int epochs)
    {
        var every = Math.Max(1, epochs / LossLines);
        var width = epochs.ToString().Length;
        var epoch = 0;
        foreach (var loss in losses)
        {
            epoch++;
            if (epoch == 1 || epoch % every == 0 || epoch == epochs)
                Console.WriteLine($"epoch {epoch.ToString().PadLeft(width)}: loss {loss:F4}");
        }
    }

    public void Finish(ConfusionMatrix heldOut)
    {
        Console.WriteLine();
        WriteRow("actual\\predicted", IrisRow.Names);
        for (var actual = 0; actual < IrisNet.OutputSize; actual++)
            WriteRow(IrisRow.Names[actual], Enumerable.Range(0, IrisNet.OutputSize).Select(predicted => $"{heldOut[actual, predicted]}"));

        Console.WriteLine();
        Console.WriteLine(heldOut.Accuracy);
    }

    private static void WriteRow(string first, IEnumerable<string> cells) =>
        Console.WriteLine($"{first,-16}" + string.Concat(cells.Select(cell => $"{cell,12}")));
}
