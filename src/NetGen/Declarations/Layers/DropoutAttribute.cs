namespace NetGen;

/// <summary>Declares that training steps leave out a share of the values, drawn anew for each sample; the shape stays. Nothing happens elsewhere.</summary>
/// <remarks>
/// <c>y = 0</c> with probability <c>rate</c>, else <c>x / (1 − rate)</c>, so that the mean stays. What is left out depends on the constructor's seed, the step, the sample's place in the batch and the
/// value's place alone. Source: Srivastava et al., "Dropout", 2014, in the inverted form.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Declares dropout.</summary>
    /// <param name="rate">The probability that a value is left out, from 0 up to, but not including, 1.</param>
    public DropoutAttribute(double rate) => Rate = rate;

    /// <summary>The probability that a value is left out.</summary>
    public double Rate { get; }
}
