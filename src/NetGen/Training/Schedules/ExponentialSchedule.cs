namespace NetGen.Training;

internal sealed class ExponentialSchedule : Schedule
{
    private readonly double _rate;
    private readonly double _decay;
    private readonly long _decaySteps;

    public ExponentialSchedule(double rate, double decay, long decaySteps)
    {
        Demand.Between(nameof(rate), rate, 0, double.MaxValue);
        Demand.Between(nameof(decay), decay, 0, 1);
        Demand.AtLeast(nameof(decaySteps), decaySteps, 1);
        (_rate, _decay, _decaySteps) = (rate, decay, decaySteps);
    }

    internal override double Highest => _rate;

    internal override string Text => TextOf(nameof(Exponential), _rate, _decay, _decaySteps);

    private protected override double Rate(long step, long steps) => _rate * RateMath.Power(_decay, (double)step / _decaySteps);
}
