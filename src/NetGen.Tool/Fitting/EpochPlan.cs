namespace NetGen.Tool.Fitting;

/// <summary>How long training goes on where nobody says it.</summary>
internal static class EpochPlan
{
    /// <summary>Steps that are enough for small tables: an optimizer counts in steps, so few rows need more epochs.</summary>
    public const int Steps = 3000;

    /// <summary>The fewest and the most epochs.</summary>
    private const int Fewest = 60;

    private const int Most = 1000;

    /// <summary>Epochs for so many rows.</summary>
    public static int Epochs(int rows, int batch) => Math.Clamp(Steps / Math.Max(1, (rows + batch - 1) / batch), Fewest, Most);

    /// <summary>Epochs without improvement after which training stops.</summary>
    public static int Patience(int epochs) => Math.Max(10, epochs / 5);
}
