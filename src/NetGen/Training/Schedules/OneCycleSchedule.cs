namespace NetGen.Training;

internal sealed class OneCycleSchedule : Schedule
{
    private readonly double _peak;
    private readonly double _rise;
    private readonly double _first;
    private readonly double _last;

    public OneCycleSchedule(double peak, double rise, double startDivisor, double endDivisor)
    {
        Demand.Between(nameof(peak), peak, 0, double.MaxValue);
        Demand.Between(nameof(rise), rise, 0, 1);
        Demand.Between(nameof(startDivisor), startDivisor, 1, double.MaxValue);
        Demand.Between(nameof(endDivisor), endDivisor, 1, double.MaxValue);
        (_peak, _rise, _first, _last) = (peak, rise, peak / startDivisor, peak / startDivisor / endDivisor);
    }

    internal override double Highest => _peak;

    internal override string Text => TextOf(nameof(OneCycle), _peak, _rise, _first, _last);

    // The last of n steps is n − 1: counted to n, the cycle would end above its lowest rate, and a step more would rise again.
    private protected override double Rate(long step, long steps)
    {
        var (top, last) = ((_rise * steps) - 1, steps - 1);
        return step < top ? Between(_first, _peak, step / top)
            : step >= last ? _last
            : Between(_peak, _last, (step - Math.Max(top, 0)) / (last - Math.Max(top, 0)));
    }

    private static double Between(double from, double to, double share) => to + ((from - to) * RateMath.HalfCosine(share));
}
