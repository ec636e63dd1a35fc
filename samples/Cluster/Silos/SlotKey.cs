using System.Globalization;

namespace Cluster.Silos;

/// <summary>The name of a slot's grain.</summary>
/// <param name="Run">The run that hands out the work.</param>
/// <param name="Round">Grains of a new round are placed anew, so silos that came later get their share.</param>
/// <param name="Slot">Which of the slots.</param>
internal readonly record struct SlotKey(string Run, int Round, int Slot)
{
    /// <summary>The name as text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Run}/{Round}/{Slot}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static SlotKey Parse(string text)
    {
        var parts = text.Split('/');
        return new SlotKey(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
