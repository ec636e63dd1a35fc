namespace Racer.Learning;

/// <summary>
/// What is minimised for a sample: −min(ρA, clip(ρ, 1 − ε, 1 + ε)A) − c(1 − Σp²). ρ is the probability of the action that was done over what it was then, A how much
/// better than expected it went on (Schulman and others, 2017). The second part rewards even probabilities, as an entropy bonus does, but without a logarithm.
/// </summary>
internal static class ClippedObjective
{
    /// <summary>ε: how far the ratio may go from 1.</summary>
    public const double Clip = 0.2;

    /// <summary>c: how much it is worth that actions are even.</summary>
    public const double Spread = 0.01;

    /// <summary>The derivative by the probabilities as if they were free: the network's softmax sees to their sum.</summary>
    /// <param name="probabilities">p of each action now.</param>
    /// <param name="action">What was done.</param>
    /// <param name="then">How probable it was then; above 0.</param>
    /// <param name="advantage">A.</param>
    /// <param name="gradient">Overwritten, a value an action.</param>
    public static void Gradient(ReadOnlySpan<float> probabilities, int action, double then, float advantage, Span<float> gradient)
    {
        for (var i = 0; i < probabilities.Length; i++)
            gradient[i] = (float)(2 * Spread * probabilities[i]);

        var ratio = probabilities[action] / then;
        if (advantage > 0 ? ratio <= 1 + Clip : ratio >= 1 - Clip)
            gradient[action] -= (float)(advantage / then);
    }
}
