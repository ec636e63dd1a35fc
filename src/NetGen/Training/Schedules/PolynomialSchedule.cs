namespace NetGen.Training;

internal sealed class PolynomialSchedule : Schedule
{
    private readonly double _rate;
    private readonly double _end;
    private readonly double _power;

    public PolynomialSchedule(double rate, double end, double power)
    {
        Demand.Between(nameof(rate), rate, 0, double.MaxValue);
        Demand.Between(nameof(end), end, 0, double.MaxValue);
        Demand.Between(nameof(power), power, 0, double.MaxValue);
        (_rate, _end, _power) = (rate, end, power);
    }

    internal override double Highest => Math.Max(_rate, _end);

    internal override string Text => TextOf(nameof(Polynomial), _rate, _end, _power);

    private protected override double Rate(long step, long steps) =>
        step >= steps ? _end : ((_rate - _end) * RateMath.Power(1 - ((double)step / steps), _power)) + _end;
}
