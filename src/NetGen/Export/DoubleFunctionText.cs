namespace NetGen.Export;

/// <summary>
/// <see cref="Numerics.DoubleFunctions{T, TOps, TMultiplyAdd}"/> for one double in portable arithmetic, as source for any framework and C# 7.3.
/// </summary>
internal static class DoubleFunctionText
{
    /// <summary>The text of a function, and which others it calls.</summary>
    public static (string Text, string[] Calls) Find(string name) => name switch
    {
        "Exp" => (Exp, ["ExpMinusOne", "Reduce", "MultiplyAdd", "Bits"]),
        "Log" => (Log, ["MultiplyAdd", "Bits"]),
        "Tanh" => (Tanh, ["MultiplyAdd", "Bits"]),
        "Sigmoid" => (Sigmoid, ["ExpMinusOne", "Reduce", "MultiplyAdd", "Bits"]),
        "Softplus" => (Softplus, ["ExpMinusOne", "Reduce", "MultiplyAdd", "Bits"]),
        "Erf" => (Erf, ["ExpMinusOne", "Reduce", "MultiplyAdd", "Bits"]),
        "ExpMinusOne" => (ExpMinusOne, ["MultiplyAdd"]),
        "Reduce" => (Reduce, ["MultiplyAdd"]),
        "MultiplyAdd" => (MultiplyAdd, []),
        "Bits" => (Bits, []),
        _ => throw FunctionText.Unknown(name),
    };

    private const string Exp =
        """
        // e^x: a power of 2, in two halves since it may overflow alone, times e^r.
        private static double Exp(double x)
        {
            double y = -746.0 > x ? -746.0 : x;
            y = 710.0 < y ? 710.0 : y;
            double shifted = MultiplyAdd(y, 1.4426950408889634, 6755399441057790.0);
            double p = ExpMinusOne(Reduce(y, shifted - 6755399441057790.0));
            long power = Bits(shifted);
            long half = (power << 51) & 0x7FF0000000000000;
            double first = Number(half);
            double second = Number(unchecked((power << 52) - half));
            return MultiplyAdd(p, first, first) * second;
        }
        """;

    private const string Log =
        """
        // ln x = n ln 2 + ln(1 + m), where x = 2^n (1 + m), and ln(1 + m) = 2 s + s r(s^2), where s = m / (2 + m).
        private static double Log(double x)
        {
            double normal = x;
            double bias = 4503599627371519.0;
            if (!(2.2250738585072014e-308 <= x && x < double.PositiveInfinity))
            {
                double small = 0.0 < x ? 4503599627371571.0 : x < 0.0 ? double.NaN : double.PositiveInfinity;
                double large = x < double.PositiveInfinity ? 4503599627371519.0 : 0.0 - x;
                bias = x < 2.2250738585072014e-308 ? small : large;
                normal = x < 2.2250738585072014e-308 ? x * 4503599627370496.0 : x;
            }

            long bits = unchecked(Bits(normal) + 0x00095F619980C433);
            double n = Number((long)(unchecked((ulong)bits) >> 52) | 0x4330000000000000) - bias;
            double m = Number((bits & 0x000FFFFFFFFFFFFF) + 0x3FE6A09E667F3BCD) - 1.0;
            double s = m / (m + 2.0);
            double z = s * s;
            double half = 0.5 * m * m;
            double z2 = z * z;
            double q0 = MultiplyAdd(0.3999999999941633, z, 0.6666666666666734);
            double q2 = MultiplyAdd(0.22222198609599805, z, 0.28571428742026161);
            double q4 = MultiplyAdd(0.15314097029973542, z, 0.18183562471243614);
            q4 = MultiplyAdd(0.14795494334686651, z2, q4);
            double q = MultiplyAdd(MultiplyAdd(q4, z2, q2), z2, q0);
            double tail = MultiplyAdd(s, MultiplyAdd(z, q, half), n * 1.90821492927058770002e-10);
            return MultiplyAdd(n, 6.93147180369123816490e-01, m - (half - tail));
        }
        """;

    private const string Tanh =
        """
        // a = n ln(2)/2 + r and c = r coth r: tanh a = r / c where n is 0, else 1 - 2 (c - r) / ((2^n + 1) c + (2^n - 1) r).
        private static double Tanh(double x)
        {
            double a = Number(Bits(x) & 0x7FFFFFFFFFFFFFFF);
            a = 20.0 < a ? 20.0 : a;
            double shifted = a < 0.55 ? 6755399441056767.0 : MultiplyAdd(a, 2.8853900817779268, 6755399441056767.0);
            double r = MultiplyAdd(shifted - 6755399441056767.0, -0.34657359027997264, a);
            double z = r * r;
            double z2 = z * z;
            double q0 = MultiplyAdd(-0.02222222222221023, z, 0.3333333333333332);
            double q2 = MultiplyAdd(-0.0002116402037071731, z, 0.0021164021159584983);
            double q4 = MultiplyAdd(-2.1639504817562863e-06, z, 2.137772063084807e-05);
            double q6 = MultiplyAdd(-1.941110895044727e-08, z, 2.177310248556781e-07);
            double q = MultiplyAdd(MultiplyAdd(q6, z2, q4), z2 * z2, MultiplyAdd(q2, z2, q0));
            double c = MultiplyAdd(q, z, 1.0);
            double power = Number(Bits(shifted) << 52);
            double denominator = MultiplyAdd(power, c, MultiplyAdd(power - 1.0, r, c));
            double half = a < 0.55 ? r : c - r;
            double quotient = (half + half) / denominator;
            return Number(Bits(a < 0.55 ? quotient : 1.0 - quotient) | (Bits(x) & long.MinValue));
        }
        """;

    private const string Sigmoid =
        """
        // 1 / (1 + e^-x), times 2^-60 above and below, so that no power overflows; less what the roundings of the denominator have lost.
        private static double Sigmoid(double x)
        {
            const double Scale = 1.0 / 1152921504606846976.0;
            double y = 0.0 - x;
            y = -40.0 > y ? -40.0 : y;
            y = 746.0 < y ? 746.0 : y;
            double shifted = MultiplyAdd(y, 1.4426950408889634, 6755399441056707.0);
            double p = ExpMinusOne(Reduce(y, shifted - 6755399441056707.0));
            double power = Number(Bits(shifted) << 52);
            double product = p * power;
            double larger = power > Scale ? power : Scale;
            double smaller = Scale < power ? Scale : power;
            double sum = larger + smaller;
            double denominator = sum + product;
            double quotient = Scale / denominator;
            double lost = (product - (denominator - sum)) + (smaller - (sum - larger));
            return quotient - (double)(quotient * (quotient * 1152921504606846976.0 * lost));
        }
        """;

    private const string Softplus =
        """
        // ln(1 + e^x) = max(0, x) + ln(1 + e), where e = e^-|x|, and ln(1 + e) = u + u^3 q(u^2)
        // where u = e / (1 + e/2); rest is what roundings have taken from u.
        private static double Softplus(double x)
        {
            double y = Number(Bits(x) & 0x7FFFFFFFFFFFFFFF);
            y = 0.0 - (y < 746.0 ? y : 746.0);
            double shifted = MultiplyAdd(y, 1.4426950408889634, 6755399441056827.0);
            double p = ExpMinusOne(Reduce(y, shifted - 6755399441056827.0));
            double power = Number(Bits(shifted) << 52);
            double scaled = MultiplyAdd(p, power, power);
            double e = scaled * (1.0 / 1152921504606846976.0);
            double denominator = MultiplyAdd(e, 0.5, 1.0);
            double u = e / denominator;
            double lostE = ((double)(p * power) - (scaled - power)) * (1.0 / 1152921504606846976.0);
            double lostD = (double)(e * 0.5) - (denominator - 1.0);
            double rest = (lostE - (double)(u * MultiplyAdd(lostE, 0.5, lostD))) * MultiplyAdd(u, -0.5, 1.0);
            double z = u * u;
            double z2 = z * z;
            double q0 = MultiplyAdd(0.012500000000048474, z, 0.083333333333332885);
            double q2 = MultiplyAdd(0.00043402781159451894, z, 0.0022321428553217265);
            double q4 = MultiplyAdd(1.8782407699812018e-05, z, 8.8778049215460194e-05);
            double q6 = MultiplyAdd(9.2353397627793918e-07, z, 4.0591801258202521e-06);
            double q8 = MultiplyAdd(8.1108832803114118e-08, z, 1.591677232028162e-07);
            double q = MultiplyAdd(MultiplyAdd(q8, z2, q6), z2, q4);
            q = MultiplyAdd(MultiplyAdd(q, z2, q2), z2, q0);
            return (0.0 > x ? 0.0 : x) + (u + MultiplyAdd(u * z, q, rest));
        }
        """;

    private const string Erf =
        """
        // Below 1 a + a p(a^2), beyond it 1 - e^-y, y a polynomial in t = a - 1.
        private static double Erf(double x)
        {
            double a = Number(Bits(x) & 0x7FFFFFFFFFFFFFFF);
            a = 6.0 < a ? 6.0 : a;
            double result;
            if (a < 1.0)
            {
                double z = a * a;
                double z2 = z * z;
                double z4 = z2 * z2;
                double p0 = MultiplyAdd(-0.3761263890318346, z, 0.12837916709551256);
                double p2 = MultiplyAdd(-0.026866170642931866, z, 0.11283791670942661);
                double p4 = MultiplyAdd(-0.0008548325881879351, z, 0.005223977604938821);
                double p6 = MultiplyAdd(-1.4924691474499199e-05, z, 0.00012055292349998657);
                double p8 = MultiplyAdd(-1.6204707045402992e-07, z, 1.6446900815217482e-06);
                double p10 = MultiplyAdd(-7.768441187569756e-10, z, 1.3704598833392471e-08);
                double p = MultiplyAdd(MultiplyAdd(p10, z2, p8), z4, MultiplyAdd(p6, z2, p4));
                p = MultiplyAdd(p, z4, MultiplyAdd(p2, z2, p0));
                result = MultiplyAdd(p, a, a);
            }
            else
            {
                double t = a - 1.0;
                double t2 = t * t;
                double t4 = t2 * t2;
                double q0 = MultiplyAdd(2.638967514234782, t, 1.8496055099332482);
                double q2 = MultiplyAdd(0.041561098028230284, t, 0.8431072563592052);
                double q4 = MultiplyAdd(0.0019779013547279226, t, -0.010033825205676162);
                double q6 = MultiplyAdd(-2.6295162701990547e-05, t, -0.00023731691750614162);
                double q8 = MultiplyAdd(-9.668859431540774e-06, t, 2.719696624710299e-05);
                double q10 = MultiplyAdd(-2.0323016676080562e-07, t, 2.129616210222856e-06);
                double q12 = MultiplyAdd(3.367616868535256e-08, t, -5.880146115934002e-08);
                double q14 = MultiplyAdd(1.3311884039983137e-09, t, -8.590815907328875e-09);
                double q16 = MultiplyAdd(4.919013208946331e-12, t, -1.2053122826353352e-10);
                double high = MultiplyAdd(q16, t4, MultiplyAdd(q14, t2, q12));
                high = MultiplyAdd(high, t4, MultiplyAdd(q10, t2, q8));
                double low = MultiplyAdd(MultiplyAdd(q6, t2, q4), t4, MultiplyAdd(q2, t2, q0));
                double y = 0.0 - MultiplyAdd(high, t4 * t4, low);
                double shifted = MultiplyAdd(y, 1.4426950408889634, 6755399441056767.0);
                double power = Number(Bits(shifted) << 52);
                result = 1.0 - MultiplyAdd(ExpMinusOne(Reduce(y, shifted - 6755399441056767.0)), power, power);
            }

            return Number(Bits(result) | (Bits(x) & long.MinValue));
        }
        """;

    private const string ExpMinusOne =
        """
        // e^r - 1 for |r| up to ln(2)/2.
        private static double ExpMinusOne(double r)
        {
            double r2 = r * r;
            double r4 = r2 * r2;
            double q0 = MultiplyAdd(0.16666666666666677, r, 0.5);
            double q2 = MultiplyAdd(0.0083333333333216672, r, 0.041666666666666512);
            double q4 = MultiplyAdd(0.0001984126988603708, r, 0.0013888888888962531);
            double q6 = MultiplyAdd(2.755724429474336e-06, r, 2.4801587172327211e-05);
            double q8 = MultiplyAdd(2.5109009071010143e-08, r, 2.7557402735127433e-07);
            q8 = MultiplyAdd(2.0875328365038309e-09, r2, q8);
            double q = MultiplyAdd(q8, r4, MultiplyAdd(q6, r2, q4));
            q = MultiplyAdd(q, r4, MultiplyAdd(q2, r2, q0));
            return MultiplyAdd(q, r2, r);
        }
        """;

    private const string Reduce =
        """
        // y - n ln 2, where ln 2 is the sum of two numbers.
        private static double Reduce(double y, double n)
        {
            return MultiplyAdd(n, -1.90821492927058770002e-10, MultiplyAdd(n, -6.93147180369123816490e-01, y));
        }
        """;

    private const string MultiplyAdd =
        """
        // A cast rounds the product, which no compiler may then fuse with the sum.
        private static double MultiplyAdd(double a, double b, double c)
        {
            return (double)(a * b) + c;
        }
        """;

    private const string Bits =
        """
        private static long Bits(double x)
        {
            return global::System.BitConverter.DoubleToInt64Bits(x);
        }

        private static double Number(long bits)
        {
            return global::System.BitConverter.Int64BitsToDouble(bits);
        }
        """;
}
