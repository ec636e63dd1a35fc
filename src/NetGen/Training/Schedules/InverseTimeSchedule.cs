namespace NetGen.Training;

internal sealed class InverseTimeSchedule : Schedule
{
    private readonly double _rate;
    private readonly double _decay;
    private readonly long _decaySteps;

    public InverseTimeSchedule(double rate, double decay, long decaySteps)
    {
        Demand.Between(nameof(rate), rate, 0, double.MaxValue);
        Demand.Between(nameof(decay), decay, 0, double.MaxValue);
        Demand.AtLeast(nameof(decaySteps), decaySteps, 1);
        (_rate, _decay, _decaySteps) = (rate, decay, decaySteps);
    }

    internal override double Highest => _rate;

    internal override string Text => TextOf(nameof(InverseTime), _rate, _decay, _decaySteps);

    private protected override double Rate(long step, long steps) => _rate / (1 + (_decay * ((double)step / _decaySteps)));
}
