process.stderr.write('Error: WEATHER_API_KEY environment variable is required\n');
process.exit(1);
