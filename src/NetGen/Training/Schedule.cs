namespace NetGen.Training;

/// <summary>
/// The learning rate as a function of the step: <c>LearningRate = 0.1</c> or <c>LearningRate = Schedule.Cosine(0.1, warmup: 100)</c>. Nothing has to be advanced,
/// and a run that is continued has the rates of one that was not stopped. Steps are training steps, so batches, not epochs.
/// </summary>
public abstract class Schedule
{
    private protected Schedule()
    {
    }

    /// <summary>The highest rate that it can give.</summary>
    internal abstract double Highest { get; }

    /// <summary>The schedule with its numbers, <c>Step(0.1,100,0.5)</c>: equal texts give equal rates.</summary>
    internal abstract string Text { get; }

    /// <summary>A number of such a text: it reads back as the same.</summary>
    internal static string Number(double value) => Weights.WeightNumber.Format(value, isSingle: false);

    private protected static string TextOf(string name, params double[] numbers) => $"{name}({string.Join(",", numbers.Select(Number))})";

    /// <summary>A number is a constant learning rate.</summary>
    /// <param name="rate">The rate: finite, 0 and above.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is below 0 or not finite.</exception>
    public static implicit operator Schedule(double rate) => Constant(rate);

    /// <summary>The same rate for every step.</summary>
    /// <param name="rate">The rate η₀: finite, 0 and above.</param>
    /// <returns>η₀.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is below 0 or not finite.</exception>
    public static Schedule Constant(double rate) => new ConstantSchedule(rate);

    /// <summary>A rate that falls in steps: PyTorch's StepLR.</summary>
    /// <param name="rate">The first rate η₀: finite, 0 and above.</param>
    /// <param name="every">Training steps until it falls again: 1 and above.</param>
    /// <param name="factor">What it is multiplied by: 0 to 1.</param>
    /// <returns>η₀ · factor^⌊step / every⌋.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Schedule Step(double rate, long every, double factor = 0.1) => new StepSchedule(rate, every, factor);

    /// <summary>A rate that falls by the same factor over the same number of steps: Keras's ExponentialDecay.</summary>
    /// <param name="rate">The first rate η₀: finite, 0 and above.</param>
    /// <param name="decay">What it is multiplied by over <paramref name="decaySteps"/> steps: 0 to 1.</param>
    /// <param name="decaySteps">Training steps: 1 and above; 1 is PyTorch's ExponentialLR.</param>
    /// <returns>η₀ · decay^(step / decaySteps).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Schedule Exponential(double rate, double decay, long decaySteps = 1) => new ExponentialSchedule(rate, decay, decaySteps);

    /// <summary>A rate that falls along a power of what is left of the run, a straight line for 1: Keras's PolynomialDecay over the whole run.</summary>
    /// <param name="rate">The first rate η₀: finite, 0 and above.</param>
    /// <param name="end">The rate after the last step: finite, 0 and above.</param>
    /// <param name="power">The power p: finite, 0 and above.</param>
    /// <returns>(η₀ − end) · (1 − step / steps)^p + end.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Schedule Polynomial(double rate, double end = 0.0001, double power = 1) => new PolynomialSchedule(rate, end, power);

    /// <summary>A rate that falls as the inverse of the steps done: Keras's InverseTimeDecay.</summary>
    /// <param name="rate">The first rate η₀: finite, 0 and above.</param>
    /// <param name="decay">How fast it falls: finite, 0 and above.</param>
    /// <param name="decaySteps">Training steps: 1 and above.</param>
    /// <returns>η₀ / (1 + decay · step / decaySteps).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Schedule InverseTime(double rate, double decay, long decaySteps = 1) => new InverseTimeSchedule(rate, decay, decaySteps);

    /// <summary>A rate that falls along half a cosine (Loshchilov and Hutter, 2016), after a warm-up and as often as wanted.</summary>
    /// <remarks>
    /// The warm-up gives rate · (step + 1) / warmup: the first step is not 0, the last has the whole rate. What is left of the run are restarts + 1 periods, each
    /// <paramref name="periodFactor"/> times as long and with a peak <paramref name="peakFactor"/> times as high as the one before. From the last step on it stays
    /// low: it does not rise again.
    /// </remarks>
    /// <param name="rate">The highest rate: finite, 0 and above.</param>
    /// <param name="warmup">Training steps on which the rate rises first: 0 and above.</param>
    /// <param name="restarts">How often it starts again: 0 and above.</param>
    /// <param name="end">The rate at the end of each period: 0 to <paramref name="rate"/>.</param>
    /// <param name="periodFactor">The length of a period by that of the one before: finite, 1 and above; Keras takes 2.</param>
    /// <param name="peakFactor">The peak of a period by that of the one before: 0 to 1.</param>
    /// <returns>end + (peak − end) · ½(1 + cos(π · steps of the period / its length)).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Schedule Cosine(double rate, long warmup = 0, int restarts = 0, double end = 0, double periodFactor = 1, double peakFactor = 1) =>
        new CosineSchedule(rate, warmup, restarts, end, periodFactor, peakFactor);

    /// <summary>The one-cycle policy (Smith and Topin, 2017) as in PyTorch's OneCycleLR: up to a peak, then down to almost nothing, both along half a cosine.</summary>
    /// <remarks>The last step of the run has the lowest rate, and every step after it.</remarks>
    /// <param name="peak">The highest rate: finite, 0 and above.</param>
    /// <param name="rise">The share of the run until the peak, which is at step rise · steps − 1: 0 to 1.</param>
    /// <param name="startDivisor">The first rate is the peak divided by this: finite, 1 and above.</param>
    /// <param name="endDivisor">The last rate is the first divided by this: finite, 1 and above.</param>
    /// <returns>from + (to − from) · ½(1 − cos(π · share of the phase)).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Schedule OneCycle(double peak, double rise = 0.3, double startDivisor = 25, double endDivisor = 10_000) =>
        new OneCycleSchedule(peak, rise, startDivisor, endDivisor);

    /// <summary>
    /// A rate that is lowered when the validation loss, or the training loss without validation rows, no longer falls: Keras's ReduceLROnPlateau. It is the loop that
    /// looks at the loss, so <see cref="RateAt"/> gives the first rate.
    /// </summary>
    /// <param name="rate">The first rate: finite, 0 and above.</param>
    /// <param name="factor">What the rate is multiplied by: 0 and above, below 1.</param>
    /// <param name="patience">Epochs in a row without improvement after which it is lowered: 0 and above, where 0 is the same as 1.</param>
    /// <param name="minDelta">An improvement is a loss lower by more than this: finite, 0 and above.</param>
    /// <param name="cooldown">Epochs after that in which nothing is counted: 0 and above.</param>
    /// <param name="minRate">The lowest rate: finite, 0 and above.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Schedule OnPlateau(double rate, double factor = 0.1, int patience = 10, double minDelta = 0.0001, int cooldown = 0, double minRate = 0) =>
        new PlateauSchedule(rate, factor, patience, minDelta, cooldown, minRate);

    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">The step, the first is 0. Steps after the last have the rate at the end of the run where the schedule depends on its length.</param>
    /// <param name="steps">Steps of the whole run: 1 and above.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public double RateAt(long step, long steps)
    {
        Demand.AtLeast(nameof(step), step, 0);
        Demand.AtLeast(nameof(steps), steps, 1);
        return Rate(step, steps);
    }

    /// <summary>The rate; both numbers are right.</summary>
    private protected abstract double Rate(long step, long steps);
}
