namespace Iris;

/// <summary>The rows to train on and the rows held out to examine the trained network: all inputs one after another, and a label for each row.</summary>
internal sealed record IrisData((float[] Inputs, int[] Labels) Training, (float[] Inputs, int[] Labels) HeldOut)
{
    public const int HeldOutEvery = 5;

    public static IrisData Read(string path)
    {
        var (training, heldOut) = Divide(IrisFile.Read(path));
        return new IrisData(Flatten(training), Flatten(heldOut));

        static (float[] Inputs, int[] Labels) Flatten(IReadOnlyList<IrisRow> rows) => ([.. rows.SelectMany(row => row.Measurements)], [.. rows.Select(row => row.Species)]);
    }

    public static (IReadOnlyList<IrisRow> Training, IReadOnlyList<IrisRow> HeldOut) Divide(IReadOnlyList<IrisRow> rows)
    {
        var divided = rows.Index().ToLookup(row => row.Index % HeldOutEvery == HeldOutEvery - 1, row => row.Item);
        return ([.. divided[false]], [.. divided[true]]);
    }
}
