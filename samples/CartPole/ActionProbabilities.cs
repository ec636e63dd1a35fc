namespace CartPole;

/// <summary>The softmax of two logits, and how to move them.</summary>
internal static class ActionProbabilities
{
    /// <summary>The probability of pushing to the right.</summary>
    public static double OfRight(float left, float right) => 1 / (1 + Math.Exp(left - (double)right));

    /// <summary>The logarithm of an action's probability, which is finite for all logits that are.</summary>
    public static double Log(float left, float right, int action)
    {
        var difference = action == 1 ? left - (double)right : right - (double)left;
        return difference > 0 ? -difference - Math.Log(1 + Math.Exp(-difference)) : -Math.Log(1 + Math.Exp(difference));
    }

    /// <summary>
    /// The gradient of a sample's clipped surrogate loss −min(ρA, clip(ρ, 1 − ε, 1 + ε)A) with respect to the logits (Schulman and others, 2017), where ρ is how much
    /// more probable the action is than it was when it was chosen. Where ρ has gone as far as it may, there is none.
    /// </summary>
    /// <param name="left">The logit of pushing to the left.</param>
    /// <param name="right">The logit of pushing to the right.</param>
    /// <param name="action">What was done.</param>
    /// <param name="logProbability">How probable it was then.</param>
    /// <param name="advantage">A: how much better than expected it went on.</param>
    /// <param name="clip">ε: how far the ratio may go from 1.</param>
    /// <returns>The derivative for the right logit; for the left one it is the opposite, since only the difference matters.</returns>
    public static double ClippedGradient(float left, float right, int action, double logProbability, double advantage, double clip)
    {
        var ratio = Math.Exp(Log(left, right, action) - logProbability);
        if (advantage > 0 ? ratio > 1 + clip : ratio < 1 - clip)
            return 0;

        // ∂ρ/∂z = ρ ∂log π/∂z, and of the right logit ∂log π/∂z is 1 − π(right) for that action, −π(right) for the other.
        return -advantage * ratio * (action - OfRight(left, right));
    }
}
