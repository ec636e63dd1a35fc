using System.Globalization;

namespace NetGen.Weights;

/// <summary>Tells the first thing in which the layers of two networks differ, for a message that shows both lines anyway: of long ones a reader sees more in the one layer.</summary>
internal static class ArchitectureDifference
{
    /// <summary>Characters of a layer that are shown.</summary>
    private const int Most = 80;

    /// <summary>A sentence with a blank before it; empty where a text is no architecture, or the layers are the same.</summary>
    /// <param name="expected">The network's.</param>
    /// <param name="found">The file's.</param>
    public static string Tell(string expected, string found) =>
        ArchitectureParser.Parse(expected) is { } ours && ArchitectureParser.Parse(found) is { } theirs && First(ours, theirs) is { } difference ? $" {difference}." : string.Empty;

    private static string? First(Architecture ours, Architecture theirs)
    {
        if (ours.Inputs != theirs.Inputs)
        {
            return $"The inputs differ (expected {Show(ours.Inputs)}, found {Show(theirs.Inputs)})";
        }

        if (ours.IsStandardized != theirs.IsStandardized)
        {
            return ours.IsStandardized ? "Its inputs are not standardized, and the network's are" : "Its inputs are standardized, and the network's are not";
        }

        for (var i = 0; i < Math.Max(ours.Layers.Count, theirs.Layers.Count); i++)
        {
            if (Layer(i, ours.Layers.ElementAtOrDefault(i), theirs.Layers.ElementAtOrDefault(i)) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Layer(int place, ArchitectureLayer? ours, ArchitectureLayer? theirs)
    {
        var number = (place + 1).ToString(CultureInfo.InvariantCulture);
        if (ours is null || theirs is null)
        {
            return ours is null
                ? $"Layer {number} is one too many (expected no more, found {Show(theirs!.ToString())})"
                : $"Layer {number} is missing (expected {Show(ours.ToString())}, found no more)";
        }

        var what = ours.Term.Name != theirs.Term.Name ? "kind" : Aspect(ours, theirs);
        return what is null ? null : $"Layer {number} differs in its {what} (expected {Show(ours.ToString())}, found {Show(theirs.ToString())})";
    }

    // The name of the first thing that one has and the other has not, or has otherwise.
    private static string? Aspect(ArchitectureLayer ours, ArchitectureLayer theirs)
    {
        var (expected, found) = (ours.Aspects().ToList(), theirs.Aspects().ToList());
        return Missing(expected, found) ?? Missing(found, expected);
    }

    private static string? Missing(List<ArchitectureOption> some, List<ArchitectureOption> others)
    {
        foreach (var aspect in some)
        {
            if (!others.Any(other => other.Name == aspect.Name && other.Value == aspect.Value))
            {
                return aspect.Name;
            }
        }

        return null;
    }

    private static string Show(string text) => text.Length > Most ? $"'{text.Substring(0, Most)}…'" : $"'{text}'";
}
